import type { Present } from './use-presence.ts'

/** A place of a board: its address below the board's, and what it is called. */
export interface Place {
  path: string
  label: string
  number?: number
}

/** The places of a board that stand beside its key factors, by address; each of them has a page. */
export const sectionPlaces = ['context', 'ratings', 'actors', 'plan'] as const

/** The places of a board that are about meeting, by address; those of a city's people alone stand last. */
export const meetingPlaces = ['sessions', 'votes', 'private'] as const

/** The place of a page address on a board, e.g. `factors/know-local-context`; '' is the overview. */
export const placeOf = (pathname: string, board: string): string =>
  pathname.replace(`/boards/${board}`, '').replace(/^\//, '')

/** True when somebody at `at` is at a place, or at one of its views (`factors/x/questions`). */
export const isAt = (at: string | undefined, path: string): boolean =>
  at === path || (path !== '' && (at?.startsWith(`${path}/`) ?? false))

/** The people at a place other than the reader. */
export const othersAt = (people: readonly Present[], path: string, me: string): Present[] =>
  people.filter((person) => isAt(person.at, path) && person.id !== me)
