import { type LocalCopy, localCopyName } from './local-copies.ts'

/**
 * Which rooms hold something on this device that the server may not have yet. The mark outlives
 * the page, so that the next one sends the words, and signing out does not delete them unasked.
 */
export const unsent = {
  has: (copy: LocalCopy): boolean => typeof read(key(copy)) === 'string',

  mark: (copy: LocalCopy): void => attempt(() => localStorage.setItem(key(copy), '')),

  clear: (copy: LocalCopy): void => attempt(() => localStorage.removeItem(key(copy))),

  /** True when any room of anybody is marked in this browser. */
  any: (): boolean =>
    read(start) !== undefined && Object.keys(localStorage).some((name) => name.startsWith(start)),

  /** The rooms of one user's copies of one board that are marked. */
  rooms: (owner: Omit<LocalCopy, 'room'>): string[] => {
    const begin = key({ ...owner, room: '' })
    const all = read(begin) === undefined ? [] : Object.keys(localStorage)
    return all.filter((name) => name.startsWith(begin)).map((name) => name.slice(begin.length))
  },
}

const start = 'unsent/'

const key = (copy: LocalCopy) => start + localCopyName(copy)

/** A browser may forbid storage altogether; then there are no copies to speak of either. */
function attempt(change: () => void): void {
  try {
    change()
  } catch {
    return
  }
}

function read(name: string): string | null | undefined {
  try {
    return localStorage.getItem(name)
  } catch {
    return undefined
  }
}
