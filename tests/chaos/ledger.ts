/** Which records and cards were ever added and removed by anybody: what must be there at the end. */
export interface Ledger {
  added(id: string): void
  removed(id: string): void
  /** The ids that must be there when everybody's edits are: deletion beats every other edit. */
  left(): string[]
}

export function makeLedger(): Ledger {
  const added = new Set<string>()
  const removed = new Set<string>()
  return {
    added: (id) => added.add(id),
    removed: (id) => removed.add(id),
    left: () => [...added].filter((id) => !removed.has(id)).sort(),
  }
}
