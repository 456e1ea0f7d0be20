/** The id of the person whom this page follows. */
let followed: string | undefined
const listeners = new Set<() => void>()

/** Whom this page follows, and how that begins and ends. */
export const follow = {
  now: () => followed,
  set: (person: string | undefined) => {
    followed = person
    for (const listener of listeners) listener()
  },
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}
