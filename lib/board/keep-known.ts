import { equalityDeep } from 'lib0/function'

/**
 * Gives lists of records in which each that equals the one known before is that very one, as
 * identical objects are what tells React that a row need not be drawn again.
 */
export function keepingKnown<Rec extends { id: string }>(
  first: readonly Rec[],
): (list: readonly Rec[]) => readonly Rec[] {
  const known = new Map(first.map((record) => [record.id, record]))
  const shown = new WeakMap<Rec, Rec>()
  let last: { from: readonly Rec[]; to: readonly Rec[] } | undefined
  const keep = (record: Rec): Rec => {
    const found = shown.get(record)
    if (found) return found
    const before = known.get(record.id)
    const kept = before && equalityDeep(before, record) ? before : record
    known.set(record.id, kept)
    shown.set(record, kept)
    return kept
  }
  return (list) => {
    if (last?.from !== list) last = { from: list, to: list.map(keep) }
    return last.to
  }
}
