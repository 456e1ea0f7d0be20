import { type LocalCopy, localCopyName } from './local-copies.ts'

/**
 * Which rooms hold something on this device that the server may not have yet. The mark outlives
 * the page, so that the next one sends the words, and signing out does not delete them unasked.
 */
export const unsent = {
  has: (copy: LocalCopy): boolean => typeof read(key(copy)) === 'string',

  mark: (copy: LocalCopy): void => attempt(() => localStorage.setItem(key(copy), '')),

  clear: (copy: LocalCopy): void => attempt(() => localStorage.removeItem(key(copy))),

  /** The rooms of one user's copies of one board that are marked. */
  rooms: (owner: Omit<LocalCopy, 'room'>): string[] => {
    const start = key({ ...owner, room: '' })
    const all = read(start) === undefined ? [] : Object.keys(localStorage)
    return all.filter((name) => name.startsWith(start)).map((name) => name.slice(start.length))
  },
}

const key = (copy: LocalCopy) => `unsent/${localCopyName(copy)}`

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
