import type { Present } from './use-presence.ts'

/** A place of a board: its address below the board's, and what it is called. */
export interface Place {
  path: string
  label: string
  number?: number
}

/** The place of a page address on a board, e.g. `factors/know-local-context`; '' is the overview. */
export const placeOf = (pathname: string, board: string): string =>
  pathname.replace(`/boards/${board}`, '').replace(/^\//, '')

/** The people at a place other than the reader. */
export const othersAt = (people: readonly Present[], path: string, me: string): Present[] =>
  people.filter((person) => person.at === path && person.id !== me)
