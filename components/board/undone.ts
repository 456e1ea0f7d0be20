let at = 0

/** Remembers that this reader takes a change back now: what changes then is no one else's writing. */
export const noteUndo = (): void => {
  at = Date.now()
}

/** When this reader last took a change back or brought one again, in ms since 1970. */
export const undoneAt = (): number => at
