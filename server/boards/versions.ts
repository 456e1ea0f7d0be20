import { newId } from '#lib/board/new-id.ts'
import { limits } from '#lib/limits.ts'
import { note } from '#server/audit.ts'
import type { Documents } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import type { VersionKind } from '#server/store/tables.ts'
import type { Board } from './boards.ts'
import { lockBoard } from './lock-board.ts'
import { sessionsOf } from './sessions.ts'
import { frozenFacts, readFacts, type VersionFacts } from './version-facts.ts'
import { checksumOf, copyRooms, type RoomCopy } from './version-rooms.ts'

/** A frozen copy of a board, without what is in its rooms. */
export interface Version {
  id: string
  board: string
  kind: VersionKind
  /** Empty for one that was saved by itself. */
  name: string
  note: string
  session: string | null
  /** Who saved it, as far as they are still known. */
  author: { id: string; name: string } | null
  at: string
  checksum: string
  facts: VersionFacts
}

/** What somebody says of a version that they save. */
export interface NewVersion {
  kind: VersionKind
  name: string
  note: string
  session?: string | null
  author: string | null
}

/** What saving a version needs of the program. */
export interface VersionGround {
  store: Store
  rooms: Pick<Documents, 'peek'>
}

/**
 * Saves a board as it is now, with a copy of every room that is not private; gives the version's
 * id. Throws the Refusal `too-many-versions`.
 */
export async function saveVersion(
  ground: VersionGround,
  board: Board,
  given: NewVersion,
): Promise<string> {
  const { store } = ground
  const copies = await copyRooms(ground, board.id)
  return writeVersion(store, board, given, copies)
}

/** Writes a version of rooms that have been copied; all or nothing. */
export async function writeVersion(
  store: Store,
  board: Board,
  { session = null, ...given }: NewVersion,
  copies: readonly RoomCopy[],
): Promise<string> {
  const id = newId()
  const at = new Date().toISOString()
  const checksum = checksumOf(copies)
  const facts = JSON.stringify(frozenFacts(board, await sessionsOf(store, board.id)))
  await store.transaction().execute(async (tx) => {
    if (!(await lockBoard(tx, board.id))) throw new Refusal('not-yours')
    if (given.kind === 'named') await refuseTooMany(tx, board.id)
    await tx
      .insertInto('versions')
      .values({ id, board: board.id, ...given, session, at, checksum, facts })
      .execute()
    for (const [place, copy] of copies.entries()) {
      await tx
        .insertInto('versionRooms')
        .values({ version: id, place, ...copy })
        .execute()
    }
    const { author, kind } = given
    await note(tx, 'version saved', {
      actor: author,
      board: board.id,
      subject: id,
      details: { kind },
    })
  })
  return id
}

/** All versions of a board, the newest first. */
export async function versionsOf(store: Store, board: string): Promise<Version[]> {
  const rows = await versionRows(store)
    .where('versions.board', '=', board)
    .orderBy('versions.at', 'desc')
    .orderBy('versions.id')
    .execute()
  return rows.map(fromRow)
}

/** One version of a board, or undefined. */
export async function findVersion(
  store: Store,
  board: string,
  id: string,
): Promise<Version | undefined> {
  const row = await versionRows(store)
    .where('versions.board', '=', board)
    .where('versions.id', '=', id)
    .executeTakeFirst()
  return row && fromRow(row)
}

/**
 * The rooms of a version in their order. Throws the Refusal `version-damaged` when they are not
 * what was saved.
 */
export async function versionRooms(
  store: Store,
  { id, checksum }: Pick<Version, 'id' | 'checksum'>,
): Promise<RoomCopy[]> {
  const copies = await store
    .selectFrom('versionRooms')
    .select(['room', 'bytes', 'state'])
    .where('version', '=', id)
    .orderBy('place')
    .execute()
  if (checksumOf(copies) !== checksum) throw new Refusal('version-damaged')
  return copies
}

/** Deletes a version that somebody named. Gives whether there was one. */
export async function deleteVersion(
  store: Store,
  { board, id, actor }: { board: string; id: string; actor: string },
): Promise<boolean> {
  const { numDeletedRows } = await store
    .deleteFrom('versions')
    .where('board', '=', board)
    .where('id', '=', id)
    .where('kind', '=', 'named')
    .executeTakeFirst()
  if (numDeletedRows === 0n) return false
  await note(store, 'version deleted', { actor, board, subject: id })
  return true
}

async function refuseTooMany(tx: Store, board: string): Promise<void> {
  const { count } = await tx
    .selectFrom('versions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('board', '=', board)
    .where('kind', '=', 'named')
    .executeTakeFirstOrThrow()
  if (Number(count) >= limits.boardVersions) throw new Refusal('too-many-versions')
}

const versionRows = (store: Store) =>
  store
    .selectFrom('versions')
    .leftJoin('users', 'users.id', 'versions.author')
    .select((row) => [
      'versions.id',
      'versions.board',
      'versions.kind',
      'versions.name',
      'versions.note',
      'versions.session',
      'versions.at',
      'versions.checksum',
      'versions.facts',
      'versions.author as authorId',
      'users.name as userName',
      row
        .selectFrom('archivePeople')
        .select('archivePeople.name')
        .whereRef('archivePeople.id', '=', 'versions.author')
        .whereRef('archivePeople.board', '=', 'versions.board')
        .limit(1)
        .as('archiveName'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof versionRows>['execute']>>[number]

function fromRow({ authorId, userName, archiveName, facts, ...row }: Row): Version {
  const name = userName ?? archiveName
  const author = authorId !== null && name !== null ? { id: authorId, name } : null
  return { ...row, author, facts: readFacts(facts) }
}
