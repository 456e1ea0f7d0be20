import { note } from '#server/audit.ts'
import { boardName } from '#server/boards/board-name.ts'
import { demoPeople, demoUserId, isDemoPerson } from '#server/boards/demo-people.ts'
import { boardsLedAlone, lastingLeaders } from '#server/boards/lasting-leaders.ts'
import { lockBoard } from '#server/boards/lock-board.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { endLinks } from './links.ts'

/**
 * Erases a person: everything that says who they are, in one transaction. What they wrote stays,
 * and names nobody. Their open sockets are closed by `accessChanged`; what those still bring, and
 * what waits in a journal, is stored without a name, because the log names users only. `by`: the
 * administrator who does it, null for the person themselves. Throws Refusal when that would leave
 * a board or the program without anybody to lead it.
 */
export async function eraseUser(store: Store, user: string, by: string | null = null) {
  await store.transaction().execute(async (tx) => {
    // Two who lead together must not both find the other one still there.
    await holdLeaders(tx, user)
    const hindrance = await hindranceTo(tx, user)
    if (hindrance) throw refusalOf(hindrance)
    await forget(tx, user)
    await note(tx, 'account erased', { actor: by })
  })
}

/** Why somebody cannot be erased. */
export type Hindrance =
  | { why: 'demo-person' }
  | { why: 'last-administrator' }
  /** They alone lead these boards. */
  | { why: 'last-facilitator'; boards: LedBoard[] }

/** A board that only one person leads. */
export interface LedBoard {
  id: string
  /** Its title, else its two cities. */
  name: string
}

/** Why somebody cannot be erased now, or undefined when nothing stands in the way. */
export async function hindranceTo(store: Store, user: string): Promise<Hindrance | undefined> {
  const isInvented = Object.keys(demoPeople)
    .filter(isDemoPerson)
    .some((person) => demoUserId(person) === user)
  if (isInvented) return { why: 'demo-person' }
  if (await isLastAdministrator(store, user)) return { why: 'last-administrator' }
  const boards = await ledAlone(store, user)
  return boards.length > 0 ? { why: 'last-facilitator', boards } : undefined
}

function refusalOf(hindrance: Hindrance): Refusal {
  if (hindrance.why !== 'last-facilitator') return new Refusal(hindrance.why)
  const boards = hindrance.boards.map(({ name }) => name).join(', ')
  return new Refusal('last-facilitator-of', { values: { boards } })
}

async function isLastAdministrator(store: Store, user: string): Promise<boolean> {
  const administrators = await store
    .selectFrom('users')
    .select(['id', 'blockedAt'])
    .where('kind', '=', 'administrator')
    .execute()
  const others = administrators.filter(({ id, blockedAt }) => id !== user && !blockedAt)
  return administrators.some(({ id }) => id === user) && others.length === 0
}

async function ledAlone(store: Store, user: string): Promise<LedBoard[]> {
  const alone = await boardsLedAlone(store, user)
  if (alone.length === 0) return []
  const rows = await store
    .selectFrom('boards')
    .select(['id', 'title', 'mentorCity', 'menteeCity'])
    .where('id', 'in', alone)
    .execute()
  return rows.map(({ id, title, mentorCity: mentor, menteeCity: mentee }) => ({
    id,
    name: boardName({ title, cities: { mentor, mentee } }),
  }))
}

/**
 * Lets nobody else be erased who leads with them, or is an administrator too, until the end:
 * writing a row holds it in every database, also when nothing in it changes.
 */
async function holdLeaders(tx: Store, user: string): Promise<void> {
  const same = tx.updateTable('users').set((column) => ({ kind: column.ref('kind') }))
  await same.where('kind', '=', 'administrator').execute()
  const led = await lastingLeaders(tx).where('members.user', '=', user).execute()
  // In one order, so that two who lead the same boards do not wait for each other for ever.
  for (const board of led.map(({ board }) => board).sort()) await lockBoard(tx, board)
}

async function forget(tx: Store, user: string): Promise<void> {
  const row = await tx.selectFrom('users').select('email').where('id', '=', user).executeTakeFirst()
  // The user goes first: from then on no journal can name them. With them go their memberships,
  // sign-ins, joins and one-time links.
  await tx.deleteFrom('users').where('id', '=', user).execute()
  await tx.deleteFrom('authors').where('user', '=', user).execute()
  await tx.updateTable('updates').set({ user: null }).where('user', '=', user).execute()
  const made = { createdBy: null }
  await tx.updateTable('boards').set(made).where('createdBy', '=', user).execute()
  await tx.updateTable('invitations').set(made).where('createdBy', '=', user).execute()
  await tx.updateTable('versions').set({ author: null }).where('author', '=', user).execute()
  await tx.updateTable('reviewLinks').set(made).where('createdBy', '=', user).execute()
  // Boards that were brought in again from an archive of this installation name them too.
  await tx.deleteFrom('archivePeople').where('was', '=', user).execute()
  await endLinks(tx, 'createdBy', user)
  await tx.updateTable('links').set(made).where('createdBy', '=', user).execute()
  if (row?.email) await tx.deleteFrom('links').where('email', '=', row.email).execute()
  await tx.updateTable('audit').set({ actor: null }).where('actor', '=', user).execute()
  await tx.updateTable('audit').set({ subject: null }).where('subject', '=', user).execute()
  for (const mark of [user, row?.email]) {
    if (!mark) continue
    const named = tx.updateTable('audit').set({ details: '{}' })
    await named.where('details', 'like', `%${mark}%`).execute()
  }
}
