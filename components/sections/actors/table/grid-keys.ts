import type { Place } from './use-grid-focus.ts'

/** How many rows a page of the table is for the keyboard. */
const page = 10

/**
 * Where a key leads in a grid of rows and columns, by the pattern of WAI-ARIA; undefined for keys
 * that do not move. The row before the first is the head.
 */
export function stepIn(
  { key, ctrlKey, metaKey }: { key: string; ctrlKey: boolean; metaKey: boolean },
  from: { index: number; column: string },
  rows: readonly { key: string }[],
  columns: readonly string[],
): Place | undefined {
  const isFar = ctrlKey || metaKey
  const at = columns.indexOf(from.column)
  const last = rows.length - 1
  const cell = (index: number, column: number): Place => {
    const row = rows[Math.max(0, Math.min(index, last))]
    return {
      row: index < 0 || !row ? 'head' : row.key,
      column: columns[Math.max(0, Math.min(column, columns.length - 1))] ?? from.column,
    }
  }
  switch (key) {
    case 'ArrowDown':
      return cell(isFar ? last : Math.min(from.index + 1, last), at)
    case 'ArrowUp':
      return cell(isFar ? 0 : Math.max(from.index - 1, -1), at)
    case 'ArrowRight':
      return cell(from.index, at + 1)
    case 'ArrowLeft':
      return cell(from.index, at - 1)
    case 'PageDown':
      return cell(Math.min(Math.max(from.index, 0) + page, last), at)
    case 'PageUp':
      return cell(Math.max(from.index - page, 0), at)
    case 'Home':
      return cell(isFar ? 0 : from.index, 0)
    case 'End':
      return cell(isFar ? last : from.index, columns.length - 1)
    default:
      return undefined
  }
}
