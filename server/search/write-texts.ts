import { indexLine } from '#lib/search/fold.ts'
import type { PlacedText } from '#lib/search/texts-of-room.ts'
import type { Store } from '#server/store/open-store.ts'

/** Texts of one room of a board as they are to be found. */
export interface RoomTexts {
  board: string
  room: string
  /** True when not everybody on the board may read the room. */
  own: boolean
  at: string
  texts: readonly (PlacedText & { version?: string })[]
}

/** Rows that go into one statement. */
const rowsAtOnce = 100

/**
 * Makes what can be found in a room equal to its texts; what is the same already is not touched.
 * `keep`: texts that are not among them stay.
 */
export async function writeTexts(
  tx: Store,
  { board, room, own, at, texts }: RoomTexts,
  keep = false,
): Promise<void> {
  const known = await tx
    .selectFrom('searchTexts')
    .select(['place', 'text', 'path', 'kind', 'city', 'version'])
    .where('room', '=', room)
    .execute()
  const before = new Map(known.map((row) => [row.place, row]))
  const rows = texts.map(({ place, text, version = null, ...seen }) => {
    // PostgreSQL holds no such character, and nobody writes it.
    const words = text.replaceAll('\0', ' ')
    return { ...seen, place, text: words, words: indexLine(words), version }
  })
  const found = rows.filter(({ words }) => words !== '')
  const changed = found.filter((row) => {
    const old = before.get(row.place)
    return !old || columns.some((name) => old[name] !== row[name])
  })
  const wanted = new Set(found.map(({ place }) => place))
  const gone = keep ? [] : [...before.keys()].filter((place) => !wanted.has(place))
  for (let start = 0; start < gone.length; start += rowsAtOnce) {
    const places = gone.slice(start, start + rowsAtOnce)
    await tx
      .deleteFrom('searchTexts')
      .where('room', '=', room)
      .where('place', 'in', places)
      .execute()
  }
  for (let start = 0; start < changed.length; start += rowsAtOnce) {
    const values = changed
      .slice(start, start + rowsAtOnce)
      .map((row) => ({ ...row, board, room, own: own ? 1 : 0, at }))
    await tx
      .insertInto('searchTexts')
      .values(values)
      .onConflict((c) =>
        c.columns(['room', 'place']).doUpdateSet(({ ref }) => ({
          text: ref('excluded.text'),
          words: ref('excluded.words'),
          path: ref('excluded.path'),
          kind: ref('excluded.kind'),
          city: ref('excluded.city'),
          version: ref('excluded.version'),
          at: ref('excluded.at'),
        })),
      )
      .execute()
  }
}

/** What can change of a text that stands where it stood. */
const columns = ['text', 'path', 'kind', 'city', 'version'] as const
