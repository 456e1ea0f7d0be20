/**
 * A line of a CSV file. Spreadsheets run what begins like a formula, so such a cell gets an
 * apostrophe before it: what people call themselves must not run on an administrator's computer.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

function cell(value: string | number): string {
  const text = String(value)
  const safe = typeof value === 'string' && /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  // In quotes always: where the semicolon parts cells, half of a bare one would begin anew behind it.
  return typeof value === 'string' ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What begins a CSV file so that spreadsheets read its letters rightly. */
export const csvStart = '\uFEFF'
