import { note } from '#server/audit.ts'
import { daily } from '#server/daily.ts'
import type { Log } from '#server/log.ts'
import type { Mail } from '#server/mail/mail.ts'
import type { OpenStore, Store } from '#server/store/open-store.ts'
import { boardName } from './board-name.ts'
import { deleteBoard, deleteLeftovers } from './delete-board.ts'
import { type Kept, type Retention, retentionOf } from './retention-dates.ts'
import { warningLetter } from './warning-letter.ts'

/** What the job works with. */
export interface RetentionGround {
  store: Store
  mail: Mail | undefined
  log: Log
  /** The address under which people reach the program. */
  address: string
  /** Ends the live rooms of a board that was deleted. */
  letGo(board: string): Promise<void>
}

/**
 * Looks at every board that is to be deleted when nothing changes on it for long: warns its
 * facilitators, takes the warning back after a new change, or deletes it. `now` in ms since 1970.
 */
export async function applyRetention(ground: RetentionGround, now = Date.now()): Promise<void> {
  const { store, log } = ground
  for (const board of await boardsToLookAt(store)) {
    const retention = await retentionOf(store, board)
    const next = whatNext(board, retention, now)
    if (next === 'calm') await setWarned(store, board.id, null)
    if (next === 'warn') {
      const warnedAt = new Date(now).toISOString()
      await setWarned(store, board.id, warnedAt)
      await tell(ground, { ...board, warnedAt })
      log.info({ event: 'board warned', board: board.id })
    }
    if (next !== 'delete') continue
    const isChanged = async (tx: Store) =>
      whatNext(board, await retentionOf(tx, board), now) !== 'delete'
    if (!(await deleteBoard(store, board.id, ground.letGo, isChanged))) continue
    await note(store, 'board deleted', { actor: null, board: board.id, details: { why: 'age' } })
    log.info({ event: 'board deleted', board: board.id })
  }
  await deleteLeftovers(store)
}

/** Runs the job now and every day, in one process at a time. Gives what ends that. */
export function keepRetention(
  ground: RetentionGround,
  exclusively: OpenStore['exclusively'],
): () => Promise<void> {
  return daily(
    'retention',
    () => exclusively('retention', () => applyRetention(ground)),
    ground.log,
  )
}

function whatNext(
  { warnedAt }: Kept,
  retention: Retention | undefined,
  now: number,
): 'nothing' | 'warn' | 'calm' | 'delete' {
  if (!retention || now < retention.warnsAt) return warnedAt ? 'calm' : 'nothing'
  if (!warnedAt) return 'warn'
  return now >= retention.deletesAt ? 'delete' : 'nothing'
}

const boardsToLookAt = (store: Store) =>
  store
    .selectFrom('boards')
    .select(['id', 'title', 'mentorCity', 'menteeCity', 'retentionMonths', 'createdAt', 'warnedAt'])
    .where((where) =>
      where.or([where('retentionMonths', 'is not', null), where('warnedAt', 'is not', null)]),
    )
    .execute()

type Row = Awaited<ReturnType<typeof boardsToLookAt>>[number]

async function setWarned(store: Store, board: string, warnedAt: string | null): Promise<void> {
  await store.updateTable('boards').set({ warnedAt }).where('id', '=', board).execute()
}

/** Writes to the facilitators who have an address; the board itself says it too. */
async function tell({ store, mail, address }: RetentionGround, board: Row): Promise<void> {
  const retention = await retentionOf(store, board)
  if (!mail || !retention) return
  const people = await store
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user')
    .select(['users.email', 'users.language', 'users.name'])
    .where('members.board', '=', board.id)
    .where('members.role', '=', 'facilitator')
    .execute()
  const { mentorCity: mentor, menteeCity: mentee, title } = board
  const name = boardName({ title, cities: { mentor, mentee } })
  const link = `${address}/boards/${board.id}/settings`
  for (const { email, language } of people) {
    if (!email) continue
    const letter = await warningLetter(language, { name, link, deletesAt: retention.deletesAt })
    // One address that takes no mail must not keep the warning from the others.
    await mail.send({ to: email, ...letter }).catch(() => undefined)
  }
}
