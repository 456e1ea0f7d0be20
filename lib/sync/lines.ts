/** The lines of a text, without empty ones; white space counts once. */
export const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => line.replace(/\s+/g, ' ').trim() || [])

/** The lines that another text has too; one that stands twice here must stand twice there. */
export const linesIn = (lines: readonly string[], others: readonly string[]): string[] =>
  sort(lines, others).found

/** The lines that another text lacks; one that stands twice here must stand twice there. */
export const linesNotIn = (lines: readonly string[], others: readonly string[]): string[] =>
  sort(lines, others).lacking

function sort(lines: readonly string[], others: readonly string[]) {
  const left = new Map<string, number>()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  const found: string[] = []
  const lacking: string[] = []
  for (const line of lines) {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    if (count > 0) found.push(line)
    else lacking.push(line)
  }
  return { found, lacking }
}
