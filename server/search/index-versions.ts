import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { sql } from 'kysely'
import * as Y from 'yjs'
import { type PlacedText, textsOfRoom } from '#lib/search/texts-of-room.ts'
import { parseRoomName } from '#lib/sync/room-name.ts'
import type { Store } from '#server/store/open-store.ts'
import { mark, searchForm } from './index-room.ts'
import { writeTexts } from './write-texts.ts'

/** The room that texts of versions count to. */
export const versionsRoom = (board: string) => `${board}/versions`

/** What says that a version can be searched. */
const markOf = (board: string, version: string) => `${board}/versions/${version}`

interface VersionRow {
  id: string
  board: string
  name: string
  note: string
  at: string
}

/** Versions that cannot be searched yet, the oldest first, some at a time. */
export async function versionsBehind(store: Store, most: number): Promise<VersionRow[]> {
  return store
    .selectFrom('versions')
    .leftJoin('searchedRooms', (join) =>
      join.on(
        'searchedRooms.room',
        '=',
        sql<string>`versions.board || '/versions/' || versions.id`,
      ),
    )
    .select(['versions.id', 'versions.board', 'versions.name', 'versions.note', 'versions.at'])
    .where((where) =>
      where.or([
        where('searchedRooms.room', 'is', null),
        where('searchedRooms.form', '<', searchForm),
      ]),
    )
    .orderBy('versions.at')
    .limit(most)
    .execute()
}

/**
 * Adds what stands in a version. A text that stands in several is kept once, for the newest of
 * them. Comments are left out: of whom they speak is looked after on the board alone.
 */
export async function indexVersion(store: Store, version: VersionRow): Promise<void> {
  const { id, board, at } = version
  const rooms = await store
    .selectFrom('versionRooms')
    .select(['room', 'bytes'])
    .where('version', '=', id)
    .orderBy('place')
    .execute()
  const texts: PlacedText[] = []
  for (const { room, bytes } of rooms) {
    texts.push(...textsOfFrozen(board, room, bytes))
    // Everybody else has a turn between two rooms.
    await setImmediate()
  }
  const newer = await standsInNewer(store, board, at)
  const placed = texts
    .map((text) => ({ ...text, place: `${text.place}|${digest(text.text)}` }))
    .filter(({ place }) => !newer.has(place))
  const said = [version.name, version.note].join('\n').trim()
  const itself = { place: `version:${id}`, kind: 'version', path: '', factor: null, city: null }
  const all = [...placed, { ...itself, text: said } as PlacedText].map((text) => ({
    ...text,
    path: pathInVersion(id, text),
    version: id,
  }))
  await store.transaction().execute(async (tx) => {
    await mark(tx, { room: markOf(board, id), board, seq: 1 })
    await writeTexts(tx, { board, room: versionsRoom(board), own: false, at, texts: all }, true)
  })
}

/** Where a version's page shows a text. */
function pathInVersion(id: string, { factor, kind }: PlacedText): string {
  const chapter = factor ? `factor-${factor}` : chapters[kind]
  return `versions/${id}${chapter ? `#${chapter}` : ''}`
}

const chapters: Partial<Record<PlacedText['kind'], string>> = {
  context: 'context',
  rating: 'ratings',
  actor: 'actors',
  action: 'plan',
}

function textsOfFrozen(board: string, name: string, bytes: Uint8Array): PlacedText[] {
  const room = parseRoomName(`${board}/${name}`)
  if (!room || room.section === 'comments') return []
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, bytes)
    return textsOfRoom(room, doc).map((text) => ({ ...text, place: `${name}|${text.place}` }))
  } finally {
    doc.destroy()
  }
}

async function standsInNewer(store: Store, board: string, at: string): Promise<Set<string>> {
  const rows = await store
    .selectFrom('searchTexts')
    .select('place')
    .where('room', '=', versionsRoom(board))
    .where('version', 'is not', null)
    .where('at', '>', at)
    .execute()
  return new Set(rows.map(({ place }) => place))
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16)

/**
 * Texts whose version was deleted are found no more, unless they stand in an older one: that is
 * then read again.
 */
export async function forgetDeletedVersions(store: Store): Promise<void> {
  const orphans = await store
    .selectFrom('searchTexts')
    .select(({ fn }) => ['board', fn.max<string>('at').as('at')])
    .where('version', 'is', null)
    .where('room', 'like', '%/versions')
    .groupBy('board')
    .execute()
  for (const { board, at } of orphans) {
    await store.transaction().execute(async (tx) => {
      await tx
        .deleteFrom('searchTexts')
        .where('room', '=', versionsRoom(board))
        .where('version', 'is', null)
        .execute()
      const older = await tx
        .selectFrom('versions')
        .select('id')
        .where('board', '=', board)
        .where('at', '<', at)
        .execute()
      const marks = older.map(({ id }) => markOf(board, id))
      await tx
        .deleteFrom('searchedRooms')
        .where('room', 'in', ['', ...marks])
        .execute()
    })
  }
}
