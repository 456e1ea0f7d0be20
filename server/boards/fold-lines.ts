/** Octets that a line of a calendar file may have without its end (RFC 5545, 3.1). */
const octets = 75

/**
 * Folds the lines of a calendar file by octets, never within a character. The library that writes
 * them counts characters, so its lines are too long as soon as a letter has an accent.
 */
export const foldLines = (file: string): string =>
  file
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(fold)
    .join('\r\n')

function fold(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const character of line) {
    if (Buffer.byteLength(part + character) > octets) {
      parts.push(part)
      // The blank that begins a folded line counts as one of its octets.
      part = ' '
    }
    part += character
  }
  return [...parts, part].join('\r\n')
}
