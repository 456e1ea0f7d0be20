/** What was changed between two versions of a line: some characters at a place became others. */
interface Change {
  from: number
  to: number
  text: string
}

/**
 * A line of which two versions were made from one: both changes, one behind the other where they
 * meet. Nobody's letters are lost; what both took away is gone once.
 */
export function mergeLine(base: string, mine: string, theirs: string): string {
  if (base === theirs || mine === theirs) return mine
  if (base === mine) return theirs
  const [own, other] = [changeOf(base, mine), changeOf(base, theirs)]
  const [first, second] = own.from < other.from ? [own, other] : [other, own]
  const between = base.slice(first.to, Math.max(first.to, second.from))
  const end = base.slice(Math.max(first.to, second.to))
  return base.slice(0, first.from) + first.text + between + second.text + end
}

/** Letters before a change by which its place is known again. */
const surroundings = 4

/** True when their version went on from mine: what I added to the base stands in it. */
export function holdsChange(base: string, mine: string, theirs: string): boolean {
  const { from, text } = changeOf(base, mine)
  return theirs.includes(mine.slice(Math.max(0, from - surroundings), from + text.length))
}

function changeOf(before: string, after: string): Change {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from++
  let same = 0
  while (same < shorter - from && before.at(-1 - same) === after.at(-1 - same)) same++
  return { from, to: before.length - same, text: after.slice(from, after.length - same) }
}
