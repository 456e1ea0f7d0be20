/** A room, and whose copy of it this browser keeps. */
export interface LocalCopy {
  /** The room's name, e.g. `demo/factor/know-local-context`. */
  room: string
  /** The board's random key and the user: a copy on this device belongs to both. */
  boardKey: string
  userId: string
}

const prefix = 'compa/'

/** The name under which a browser keeps its copy of a room. */
export const localCopyName = ({ room, boardKey, userId }: LocalCopy) =>
  `${prefix}${userId}/${boardKey}/${room}`

/** Deletes every copy of a room that this browser keeps, for whoever uses the computer next. */
export async function forgetLocalCopies(): Promise<void> {
  const known = await indexedDB.databases().catch(() => [])
  const names = known.flatMap(({ name }) => (name?.startsWith(prefix) ? [name] : []))
  await Promise.all(names.map(forget))
}

/** Deletes the copy of one room. */
export const forgetLocalCopy = (copy: LocalCopy): Promise<void> => forget(localCopyName(copy))

function forget(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => resolve()
    // Another tab still has it open; the browser deletes it as soon as that one closes.
    request.onblocked = () => resolve()
  })
}
