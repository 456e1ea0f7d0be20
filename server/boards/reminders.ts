import type { Doc } from 'yjs'
import { dayOf } from '#lib/board/plan-days.ts'
import { dueIn } from '#lib/board/plan-due.ts'
import { readPlanView } from '#lib/board/plan-view.ts'
import { limits } from '#lib/limits.ts'
import { readSettings } from '#lib/look/settings.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { SessionKeys } from '#server/auth/session.ts'
import type { Log } from '#server/log.ts'
import type { Mail } from '#server/mail/mail.ts'
import type { Store } from '#server/store/open-store.ts'
import { boardName } from './board-name.ts'
import { boardsOf } from './boards.ts'
import { type DueBoard, reminderLetter } from './reminder-letter.ts'
import { stopToken } from './stop-reminders.ts'

/** What the job works with. */
export interface ReminderGround {
  store: Store
  /** Reads a document without opening its room for that. */
  rooms: { peek<Value>(name: string, look: (doc: Doc) => Value): Promise<Value> }
  mail: Mail | undefined
  keys: SessionKeys
  log: Log
  /** The address under which people reach the program. */
  address: string
}

const dayMs = 24 * 60 * 60 * 1000

/**
 * Writes to those who work on plans what is overdue, due soon or to be reviewed: one letter for all
 * of a person's boards, once a week at the most, to addresses that were shown to be theirs and not
 * to who stopped it. Nothing is written where nothing is due. `now` in ms since 1970.
 */
export async function sendReminders(ground: ReminderGround, now = Date.now()): Promise<void> {
  const { store, mail, keys, log, address } = ground
  if (!mail) return
  const today = dayOf(Math.floor(now / dayMs))
  const due = dueOnce(ground, today)
  let sent = 0
  for (const person of await peopleToRemind(store, now)) {
    const boards: DueBoard[] = []
    for (const board of await boardsOf(store, person.id)) {
      // The plan is the mentee's; its facilitators keep an eye on it.
      const isWorking =
        board.role === 'facilitator' ||
        (board.role === 'participant' && board.delegation === 'mentee')
      if (!isWorking || board.archivedAt !== null) continue
      const items = await due(board.id)
      const link = `${address}/boards/${board.id}/plan`
      if (items.length > 0) boards.push({ name: boardName(board), link, items })
    }
    if (boards.length === 0) continue
    const token = stopToken(keys.secret, person.id)
    const stop = {
      page: `${address}/reminders/${token}`,
      post: `${address}/api/reminders/${token}`,
    }
    const letter = await reminderLetter(person.language, { name: person.name, boards, stop })
    try {
      await mail.send({ to: person.email, ...letter })
    } catch {
      // The mail itself has said why; one address that takes none must not keep it from the others.
      continue
    }
    await remember(store, person.id, now)
    sent++
  }
  if (sent > 0) log.info({ event: 'reminders sent', count: sent })
}

/** What is due on each board, read once however many people are on it. */
function dueOnce({ rooms }: ReminderGround, today: string) {
  const known = new Map<string, ReturnType<typeof dueIn>>()
  return async (board: string) => {
    const found =
      known.get(board) ??
      (await rooms.peek(roomName({ board, section: 'plan' }), (doc) =>
        dueIn(readPlanView(doc), today),
      ))
    known.set(board, found)
    return found
  }
}

async function peopleToRemind(store: Store, now: number) {
  const rows = await store
    .selectFrom('users')
    .leftJoin('reminders', 'reminders.user', 'users.id')
    .select(['users.id', 'users.name', 'users.email', 'users.language', 'users.settings'])
    .select('reminders.sentAt')
    .where('users.email', 'is not', null)
    .where('users.emailProvedAt', 'is not', null)
    .where('users.blockedAt', 'is', null)
    .execute()
  // An hour less than the days say: a job that runs daily is a little early at times.
  const before = new Date(now - limits.reminderDays * dayMs + dayMs / 24).toISOString()
  return rows.flatMap(({ email, settings, sentAt, ...person }) => {
    const isDue = sentAt === null || sentAt < before
    const wants = readSettings(settings).reminders === 'weekly'
    return email !== null && isDue && wants ? [{ ...person, email }] : []
  })
}

async function remember(store: Store, user: string, now: number): Promise<void> {
  const sentAt = new Date(now).toISOString()
  await store
    .insertInto('reminders')
    .values({ user, sentAt })
    .onConflict((conflict) => conflict.column('user').doUpdateSet({ sentAt }))
    .execute()
}
