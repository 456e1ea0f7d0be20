import type { Board } from './boards.ts'

/** What a board is called: its title, else its two cities. */
export const boardName = ({ title, cities }: Pick<Board, 'title' | 'cities'>): string =>
  title || pairName(cities)

/** The two cities as one name, the mentor first. */
export const pairName = ({ mentor, mentee }: Board['cities']): string => `${mentor} – ${mentee}`
