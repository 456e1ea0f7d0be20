import { limits } from '#lib/limits.ts'

const start = 'comments/read/'

const place = (board: string, user: string) => `${start}${board}/${user}`

/** Which mentions this browser has shown to a reader. It may keep nothing: then all are new again. */
export const readMentions = {
  of(board: string, user: string): Set<string> {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(place(board, user)) ?? '[]')
      return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [])
    } catch {
      return new Set()
    }
  },
  add(board: string, user: string, comments: readonly string[]): void {
    const kept = [...readMentions.of(board, user), ...comments].slice(-limits.readMentions)
    try {
      localStorage.setItem(place(board, user), JSON.stringify(kept))
    } catch {
      // A browser that keeps nothing shows them as new next time.
    }
  },
  forgetAll(): void {
    try {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith(start)) localStorage.removeItem(key)
      }
    } catch {
      // Then nothing was kept.
    }
  },
}
