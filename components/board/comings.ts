import type { Announcements } from '#lib/look/settings.ts'
import type { Present } from './use-presence.ts'

/** What others did between two looks at a board, by their names. */
export interface Comings {
  /** Who came onto the board, and who left it. */
  joined: string[]
  left: string[]
  /** Who came to the reader's own page, and who went from it, onto the board or elsewhere. */
  came: string[]
  went: string[]
}

/**
 * What has to be said of others between two looks: everything, or only what happens on the page
 * that the reader is at. Whoever is named with that page is not named with the board again.
 */
export function comings(
  before: readonly Present[],
  now: readonly Present[],
  reader: { id: string; at: string; announcements: Announcements },
): Comings {
  const others = (people: readonly Present[]) => people.filter(({ id }) => id !== reader.id)
  const here = (people: readonly Present[]) => people.filter(({ at }) => at === reader.at)
  const [old, present] = [others(before), others(now)]
  const came = without(here(present), here(old))
  const went = without(here(old), here(present))
  const wide = reader.announcements === 'all'
  return {
    came: names(came),
    went: names(went),
    joined: wide ? names(without(without(present, old), came)) : [],
    left: wide ? names(without(without(old, present), went)) : [],
  }
}

const without = (people: readonly Present[], others: readonly Present[]) =>
  people.filter(({ id }) => !others.some((other) => other.id === id))

const names = (people: readonly Present[]) => people.map(({ name }) => name)
