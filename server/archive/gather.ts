import { schemaVersion } from '#lib/board/schema-version.ts'
import { limits } from '#lib/limits.ts'
import type { VersionModel } from '#lib/report/version-model.ts'
import { programVersion } from '#server/backup/manifest.ts'
import type { Board } from '#server/boards/boards.ts'
import { archivePeopleOf, namesOf } from '#server/boards/people-names.ts'
import { sessionsOf } from '#server/boards/sessions.ts'
import type { RoomCopy } from '#server/boards/version-rooms.ts'
import { type Version, versionRooms, versionsOf } from '#server/boards/versions.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { type Authors, archiveVersion, type Manifest } from './manifest.ts'

/** A version with its rooms, as an archive holds it. */
export type GatheredVersion = Omit<Manifest['versions'][number], 'rooms'> & {
  rooms: readonly Pick<RoomCopy, 'room' | 'bytes'>[]
}

/** What an archive is made of, but for the reports. */
export interface Gathered {
  head: Omit<Manifest, 'versions' | 'files'>
  /** The oldest first. */
  versions: GatheredVersion[]
  authors: Authors
}

/**
 * Gathers a version, those before it as far as they may take room, and who is named in them. Throws
 * the Refusal `version-damaged` for the version itself; earlier ones that are damaged are left out.
 */
export async function gatherArchive(
  store: Store,
  { board, version, model }: { board: Board; version: Version; model: VersionModel },
): Promise<Gathered> {
  const { versions, olderVersions } = await gatherVersions(store, board.id, version)
  const authors = await authorsOf(store, board.id)
  const people = await peopleOf(store, board.id, [
    ...Object.values(authors).flatMap((room) => Object.keys(room)),
    ...versions.flatMap(({ author }) => author ?? []),
    ...model.threads.flatMap(({ comments }) => comments.map(({ author }) => String(author))),
  ])
  const named = new Set(people.map(({ id }) => id))
  const sessions = await sessionsOf(store, board.id)
  const { facts, benchmark, title, cities, languages, startsOn, endsOn } = {
    ...board,
    ...version.facts,
    facts: board.facts,
  }
  return {
    head: {
      format: 'compa-archive',
      version: archiveVersion,
      documents: schemaVersion,
      program: programVersion(),
      madeAt: new Date().toISOString(),
      board: {
        benchmark,
        title,
        cities,
        facts,
        languages: languages as Manifest['board']['languages'],
        startsOn,
        endsOn,
      },
      people,
      // The link to a call lets people in: it stays at home.
      sessions: sessions.map(({ id, startsAt, minutes, timeZone }) => ({
        id,
        startsAt,
        minutes,
        timeZone,
      })),
      olderVersions,
    },
    versions: versions.map((one) => ({
      ...one,
      author: one.author !== null && named.has(one.author) ? one.author : null,
    })),
    authors: onlyOf(authors, named),
  }
}

async function gatherVersions(store: Store, board: string, version: Version) {
  const all = await versionsOf(store, board)
  const earlier = all.slice(all.findIndex(({ id }) => id === version.id) + 1)
  const taken = [inArchive(version, await versionRooms(store, version))]
  let room = limits.archiveBytes.rooms - weight(taken[0]?.rooms ?? [])
  let left = 0
  for (const one of earlier) {
    const rooms = await versionRooms(store, one).catch((error) => {
      if (error instanceof Refusal) return undefined
      throw error
    })
    room -= rooms ? weight(rooms) : 0
    // Once one does not fit, the older ones stay out too: a history has no holes.
    if (!rooms || room < 0 || left > 0) left++
    else taken.push(inArchive(one, rooms))
  }
  return { versions: taken.reverse(), olderVersions: left }
}

const weight = (rooms: readonly { bytes: Uint8Array }[]) =>
  rooms.reduce((sum, { bytes }) => sum + bytes.byteLength, 0)

const inArchive = (
  { id, kind, name, note, at, author, session, checksum, facts }: Version,
  rooms: readonly RoomCopy[],
): GatheredVersion => ({
  ...{ id, kind, name, note, at, session, checksum, facts },
  author: author?.id ?? null,
  rooms: rooms.map(({ room, bytes }) => ({ room, bytes })),
})

/** Who wrote as which of Yjs's clients, by room and person. */
async function authorsOf(store: Store, board: string): Promise<Authors> {
  const rows = await store
    .selectFrom('authors')
    .select(['room', 'clientId', 'user'])
    .where('room', 'like', `${board}/%`)
    .orderBy('room')
    .orderBy('clientId')
    .execute()
  const authors: Authors = {}
  for (const { room, clientId, user } of rows) {
    const name = room.slice(board.length + 1)
    // Who wrote where in what is private is nobody's business elsewhere.
    if (/^(private|draft|actors)@/.test(name)) continue
    const inRoom = authors[name] ?? {}
    authors[name] = inRoom
    const clients = inRoom[user] ?? []
    inRoom[user] = clients
    clients.push(clientId)
  }
  return authors
}

const onlyOf = (authors: Authors, people: ReadonlySet<string>): Authors =>
  Object.fromEntries(
    Object.entries(authors)
      .map(([room, by]) => [
        room,
        Object.fromEntries(Object.entries(by).filter(([person]) => people.has(person))),
      ])
      .filter(([, by]) => Object.keys(by as object).length > 0),
  )

/** The people of a board, those who left too: only as far as they are still known. */
async function peopleOf(
  store: Store,
  board: string,
  more: readonly string[],
): Promise<Manifest['people']> {
  const members = await store
    .selectFrom('members')
    .select(['user', 'role'])
    .where('board', '=', board)
    .execute()
  const archived = await archivePeopleOf(store, board)
  const isAlias = new Set(archived.map(({ was }) => was))
  const roles = new Map([
    ...archived.map(({ id, role }) => [id, role] as const),
    ...members.map(({ user, role }) => [user, role] as const),
  ])
  const names = await namesOf(store, board, [
    ...roles.keys(),
    ...new Set(more.filter((id) => !isAlias.has(id))),
  ])
  return Object.entries(names)
    .map(([id, { name, delegation }]) => ({
      id,
      was: archived.flatMap((one) => (one.id === id ? one.was : [])),
      name,
      delegation,
      role: roles.get(id) ?? null,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, limits.archivePeople)
}
