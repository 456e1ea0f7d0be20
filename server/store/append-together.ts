import type { Append, AppendAll } from './room-log.ts'

interface Waiting {
  append: Append
  done(last: number): void
  failed(error: unknown): void
}

/**
 * Gives what appends to one room's log, and gives its last number when that is durable. What
 * several rooms append in the same moment is one transaction: a disk that has to be reached for
 * one of them is reached for all. A room may append again once its last append has ended.
 */
export function appendTogether(appendAll: AppendAll): (append: Append) => Promise<number> {
  let waiting: Waiting[] = []
  let writing = false

  const writeAll = async () => {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await write(appendAll, batch)
    }
    writing = false
  }

  return (append) =>
    new Promise((done, failed) => {
      waiting.push({ append, done, failed })
      if (writing) return
      writing = true
      // Other rooms whose time has come in this turn of the event loop still come aboard.
      setImmediate(() => void writeAll())
    })
}

async function write(appendAll: AppendAll, batch: readonly Waiting[]): Promise<void> {
  try {
    const lasts = await appendAll(batch.map(({ append }) => append))
    for (const { append, done } of batch) done(lasts.get(append.room) ?? 0)
  } catch (error) {
    if (batch.length > 1) {
      // One room's trouble is not the others': each for itself, and nobody waits for it.
      for (const one of batch) void write(appendAll, [one])
    } else {
      for (const { failed } of batch) failed(error)
    }
  }
}
