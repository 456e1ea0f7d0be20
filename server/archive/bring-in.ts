import { randomBytes } from 'node:crypto'
import { newId } from '#lib/board/new-id.ts'
import { note } from '#server/audit.ts'
import { boardColumns } from '#server/boards/board-input.ts'
import { readFacts } from '#server/boards/version-facts.ts'
import type { Store } from '#server/store/open-store.ts'
import type { ReadArchive } from './read-archive.ts'

/**
 * Makes a board of an archive, all or nothing, with whoever brings it in as its only member and
 * facilitator; gives its id. The people of the archive are names on it and have no accounts.
 */
export async function bringIn(store: Store, maker: string, archive: ReadArchive): Promise<string> {
  const { manifest } = archive
  const id = newId()
  await store.transaction().execute(async (tx) => {
    const now = new Date().toISOString()
    const key = randomBytes(12).toString('hex')
    const { benchmark } = manifest.board
    const made = { id, key, benchmark, createdAt: now, createdBy: maker }
    await tx
      .insertInto('boards')
      .values({ ...made, ...boardColumns(manifest.board) })
      .execute()
    const member = { user: maker, role: 'facilitator', delegation: null, until: null } as const
    await tx
      .insertInto('members')
      .values({ ...member, board: id, joinedAt: now })
      .execute()
    await writePeople(tx, id, archive)
    await writeVersions(tx, id, archive)
    await writeRooms(tx, id, archive, now)
    await note(tx, 'board brought in', {
      actor: maker,
      board: id,
      details: { people: manifest.people.length, versions: manifest.versions.length },
    })
  })
  return id
}

/** What something of the archive is called on this board. */
const idOf = ({ ids }: ReadArchive, was: string): string => ids.get(was) ?? was

async function writePeople(tx: Store, board: string, archive: ReadArchive): Promise<void> {
  const { people, sessions } = archive.manifest
  const rows = new Map(
    people.flatMap(({ id, was, name, role, delegation }) =>
      [...was, id].map((one) => {
        const row = { board, id: idOf(archive, one), was: one, name, role, delegation }
        return [one, row] as const
      }),
    ),
  )
  for (const row of rows.values()) await tx.insertInto('archivePeople').values(row).execute()
  for (const { id, startsAt, minutes, timeZone } of sessions) {
    const session = { id: idOf(archive, id), board, startsAt, minutes, timeZone, callUrl: null }
    await tx.insertInto('sessions').values(session).execute()
  }
}

async function writeVersions(tx: Store, board: string, archive: ReadArchive): Promise<void> {
  const { manifest, documents } = archive
  const isKnown = new Set([...manifest.people, ...manifest.sessions].map(({ id }) => id))
  const known = (was: string | null) => (was && isKnown.has(was) ? idOf(archive, was) : null)
  for (const { id: was, rooms, author, session, facts, ...version } of manifest.versions) {
    const id = idOf(archive, was)
    const read = { ...readFacts(JSON.stringify(facts)), benchmark: manifest.board.benchmark }
    await tx
      .insertInto('versions')
      .values({
        ...{ id, board, ...version },
        author: known(author),
        session: known(session),
        facts: JSON.stringify(read),
      })
      .execute()
    for (const [place, { room, file }] of rooms.entries()) {
      const document = documents.get(file)
      if (!document) throw new Error(`no document ${file}`)
      await tx
        .insertInto('versionRooms')
        .values({ version: id, place, room, ...document })
        .execute()
    }
  }
}

async function writeRooms(
  tx: Store,
  board: string,
  archive: ReadArchive,
  at: string,
): Promise<void> {
  for (const { room, bytes } of archive.rooms) {
    const name = { room: `${board}/${room}`, seq: 1 }
    await tx.insertInto('rooms').values(name).execute()
    await tx
      .insertInto('snapshots')
      .values({ ...name, bytes, at })
      .execute()
    const writers = new Map(
      Object.entries(archive.authors[room] ?? {}).flatMap(([person, clients]) =>
        clients.map((client) => [client, archive.ids.get(person)] as const),
      ),
    )
    for (const [clientId, user] of writers) {
      if (!user) continue
      const author = { room: name.room, clientId, user }
      await tx.insertInto('authors').values(author).execute()
    }
  }
}
