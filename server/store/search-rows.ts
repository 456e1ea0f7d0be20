import type { Generated } from 'kysely'
import type { Delegation } from '#lib/access/access.ts'
import type { TextKind } from '#lib/search/texts-of-room.ts'

/** The tables of the search, as the query layer sees them. */
export interface SearchTables {
  /** What can be looked for: made from the rooms and versions, and made again when it is missing. */
  searchTexts: SearchTextRow
  /** Up to which number of a room's log its texts are there, and in which form of them. */
  searchedRooms: { room: string; board: string; seq: number; form: number }
}

interface SearchTextRow {
  id: Generated<number>
  board: string
  /** The room that it stands in; `<board>/versions` for texts that stand in versions. */
  room: string
  /** What tells it from the other texts of its room. */
  place: string
  /** The newest version that it stands in. */
  version: string | null
  kind: TextKind
  /** The address below that of its board. */
  path: string
  factor: string | null
  city: Delegation | null
  /** 1: not everybody on the board may read its room. */
  own: number
  text: string
  /** Its words as they are looked for, with spaces between them. */
  words: string
  at: string
}
