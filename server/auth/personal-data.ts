import { accessTo, type Delegation } from '#lib/access/access.ts'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { attendedBy } from '#lib/board/attendance.ts'
import { draft } from '#lib/board/draft.ts'
import { type NoteKey, noteKeys } from '#lib/board/note-keys.ts'
import { privateNotes } from '#lib/board/private-notes.ts'
import { plainText } from '#lib/board/rich-text.ts'
import { stage } from '#lib/board/stage.ts'
import { readSettings } from '#lib/look/settings.ts'
import { parseRoomName, roomName } from '#lib/sync/room-name.ts'
import { type Board, findBoard } from '#server/boards/boards.ts'
import { memberOf } from '#server/boards/members.ts'
import { commentsBy } from '#server/boards/read-comments.ts'
import { readNotes } from '#server/boards/read-notes.ts'
import { signaturesBy } from '#server/boards/sign-off.ts'
import type { Documents } from '#server/program.ts'
import type { Store } from '#server/store/open-store.ts'
import { hasPassword } from './change-password.ts'
import { signInsOf } from './sign-ins.ts'
import type { User } from './users.ts'

/**
 * Everything that is stored about a person, and the texts that they helped to write as far as they
 * may read them now: plain values, by the names of the files that they go into.
 */
export async function personalData(
  store: Store,
  user: User,
  rooms: Documents,
  language: string,
): Promise<Record<DataFile, unknown>> {
  return {
    'profile.json': await profile(store, user),
    'sign-ins.json': await signInsOf(store, user.id),
    'boards.json': await memberships(store, user.id, rooms),
    'invitations.json': await invitations(store, user.id),
    'log.json': await deeds(store, user.id),
    'texts.json': await texts(store, user.id, rooms, language),
    'comments.json': await commentsBy({ store, rooms }, user.id),
    'signatures.json': await signaturesBy({ store, rooms }, user.id),
    'private-cards.json': await privateCards(store, user.id, rooms),
    'votes.json': await ballots(store, user.id),
  }
}

/** The files of somebody's data. */
export const dataFiles = [
  'profile.json',
  'sign-ins.json',
  'boards.json',
  'invitations.json',
  'log.json',
  'texts.json',
  'comments.json',
  'signatures.json',
  'private-cards.json',
  'votes.json',
] as const

export type DataFile = (typeof dataFiles)[number]

async function profile(store: Store, user: User) {
  const row = await store
    .selectFrom('users')
    .select(['createdAt', 'seenAt', 'emailProvedAt', 'settings'])
    .where('id', '=', user.id)
    .executeTakeFirstOrThrow()
  const settings = readSettings(row.settings)
  const calendars = await store
    .selectFrom('calendarFeeds')
    .select(['board', 'at'])
    .where('user', '=', user.id)
    .execute()
  const reminded = await store
    .selectFrom('reminders')
    .select('sentAt')
    .where('user', '=', user.id)
    .executeTakeFirst()
  return {
    ...user,
    ...row,
    settings,
    hasPassword: await hasPassword(store, user.id),
    calendars,
    remindedAt: reminded?.sentAt ?? null,
  }
}

/** The boards that they are on, and when they were there in sessions. */
async function memberships(store: Store, user: string, rooms: Documents) {
  const rows = await store
    .selectFrom('members')
    .innerJoin('boards', 'boards.id', 'members.board')
    .leftJoin('visits', (join) =>
      join.onRef('visits.board', '=', 'boards.id').onRef('visits.user', '=', 'members.user'),
    )
    .select(['boards.id', 'boards.title', 'boards.mentorCity', 'boards.menteeCity'])
    .select(['members.role', 'members.delegation', 'members.joinedAt', 'members.until'])
    .select(['boards.createdBy', 'visits.at as lastThere'])
    .where('members.user', '=', user)
    .execute()
  const marks = await store
    .selectFrom('reviewMarks')
    .select(['board', 'mark', 'at'])
    .where('user', '=', user)
    .execute()
  return Promise.all(
    rows.map(async ({ createdBy, ...row }) => ({
      ...row,
      madeByMe: createdBy === user,
      marks: marks.flatMap(({ board, ...made }) => (board === row.id ? [made] : [])),
      attended: await rooms.peek(roomName({ board: row.id, section: 'stage' }), (doc) =>
        attendedBy(stage.on(doc), user),
      ),
    })),
  )
}

async function invitations(store: Store, user: string) {
  const facts = [
    'invitations.board',
    'invitations.role',
    'invitations.delegation',
    'invitations.label',
  ] as const
  const made = await store
    .selectFrom('invitations')
    .select([...facts, 'invitations.uses', 'invitations.at', 'invitations.until'])
    .select('invitations.revokedAt')
    .where('createdBy', '=', user)
    .execute()
  // For whom it was is in the words of whoever made it, and was not meant for those who came by it.
  const used = await store
    .selectFrom('joins')
    .innerJoin('invitations', 'invitations.id', 'joins.invitation')
    .select(['invitations.board', 'invitations.role', 'invitations.delegation', 'joins.at'])
    .where('joins.user', '=', user)
    .execute()
  const waiting = await store
    .selectFrom('waiting')
    .select(['board', 'at'])
    .where('user', '=', user)
    .execute()
  return { made, used, waiting }
}

async function deeds(store: Store, user: string) {
  const rows = await store
    .selectFrom('audit')
    .select(['at', 'action', 'board', 'details'])
    .where('actor', '=', user)
    .orderBy('at')
    .execute()
  return rows.map(({ details, ...row }) => ({ ...row, details: JSON.parse(details) }))
}

/** The notes of each key factor, and of their city alone, in which they wrote, as they are now. */
async function texts(store: Store, user: string, rooms: Documents, language: string) {
  const written = await store
    .selectFrom('authors')
    .select('room')
    .distinct()
    .where('user', '=', user)
    .orderBy('room')
    .execute()
  const found = []
  // One after the other: each opens its room.
  for (const { room: name } of written) {
    const room = parseRoomName(name)
    if (!room || !['factor', 'private'].includes(room.section)) continue
    const board = await findBoard(store, room.board)
    const member = board && (await memberOf(store, board.id, user))
    if (!board || accessTo(room, member) === 'none') continue
    if (room.section === 'private') {
      const text = await rooms.peek(name, (doc) =>
        plainText(privateNotes.on(doc).notes.json('notes')),
      )
      const note = { of: room.of, city: board.cities[room.of], private: true, text }
      found.push({
        board: board.id,
        cities: board.cities,
        factor: null,
        title: null,
        notes: [note],
      })
      continue
    }
    if (room.section !== 'factor') continue
    const now = await readNotes(rooms, board.id, room.factor)
    found.push({
      board: board.id,
      cities: board.cities,
      factor: room.factor,
      title: await factorTitle(board, room.factor, language),
      notes: noteKeys.map((key) => ({
        note: noteName(board, key),
        text: plainText(now[key].json),
      })),
    })
  }
  return found
}

/** The cards that they wrote for themselves and that are not shown to others yet. */
async function privateCards(store: Store, user: string, rooms: Documents) {
  const rows = await store
    .selectFrom('rooms')
    .select('room')
    .where('room', 'like', `%/draft@${user}`)
    .orderBy('room')
    .execute()
  const found = []
  for (const { room } of rows) {
    const cards = await rooms.peek(room, (doc) => draft.on(doc).cards.list())
    const board = parseRoomName(room)?.board
    found.push(...cards.map(({ factor, text, held }) => ({ board, factor, text, held })))
  }
  return found
}

/** What they gave their votes to in votes that are not counted yet. */
const ballots = (store: Store, user: string) =>
  store
    .selectFrom('ballots')
    .select(['board', 'vote', 'option', 'count'])
    .where('user', '=', user)
    .execute()

/** Whose note it is: the city's, or of both. */
const noteName = ({ cities }: Board, key: NoteKey) => {
  const of: Record<NoteKey, Delegation | 'both'> = {
    mentor: 'mentor',
    mentee: 'mentee',
    agreed: 'both',
  }
  const whose = of[key]
  return whose === 'both' ? { of: whose } : { of: whose, city: cities[whose] }
}

async function factorTitle(board: Board, factor: string, language: string) {
  const benchmark = await readBenchmarkIn(board.benchmark, [language])
  return benchmark?.keyFactors.find(({ id }) => id === factor)?.title ?? null
}
