/** A piece of a text that both have, that only the later one has, or only the earlier one. */
export interface Piece {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** How one text became another: line by line, and within a line that was changed word by word. */
export function textDifference(before: string, after: string): Piece[] {
  const sentences = align(sentencesOf(before), sentencesOf(after))
  const pieces: Piece[] = []
  for (let index = 0; index < sentences.length; index++) {
    const [piece, next] = [sentences[index], sentences[index + 1]]
    if (piece?.kind === 'removed' && next?.kind === 'added' && areAlike(piece.text, next.text)) {
      pieces.push(...align(wordsOf(piece.text), wordsOf(next.text)))
      index++
    } else if (piece) pieces.push(piece)
  }
  return joined(pieces)
}

/** The same without long stretches that did not change: a few words of them stay on either side. */
export function shortened(pieces: readonly Piece[], keep = 60): Piece[] {
  return pieces.map((piece, index) => {
    if (piece.kind !== 'same' || piece.text.length <= 2 * keep + 10) return piece
    const [first, last] = [index === 0, index === pieces.length - 1]
    const start = first ? '' : `${piece.text.slice(0, keep).replace(/\S*$/, '')}`
    const end = last ? '' : `${piece.text.slice(-keep).replace(/^\S*/, '')}`
    return { ...piece, text: `${start}…${end}` }
  })
}

/** Sentences with the white space behind them; a line break ends one as well. */
function sentencesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? []

/** True for sentences that have half of their words in common: one was made of the other. */
function areAlike(one: string, other: string): boolean {
  const [a, b] = [new Set(one.match(/\S+/g) ?? []), new Set(other.match(/\S+/g) ?? [])]
  const common = [...a].filter((word) => b.has(word)).length
  return common * 2 >= Math.min(a.size, b.size) && common > 0
}

/** Above this, texts are too long to be aligned part by part; both are then shown whole. */
const mostCells = 4_000_000

/** Aligns two rows of parts by the longest row that both have; what was removed comes first. */
function align(before: readonly string[], after: readonly string[]): Piece[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const shorter = Math.min(before.length, after.length) - start
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end++
  const same = (parts: readonly string[]): Piece[] => parts.map((text) => ({ kind: 'same', text }))
  return [
    ...same(before.slice(0, start)),
    ...alignMiddle(
      before.slice(start, before.length - end),
      after.slice(start, after.length - end),
    ),
    ...same(before.slice(before.length - end)),
  ]
}

function alignMiddle(before: readonly string[], after: readonly string[]): Piece[] {
  const removed = before.map((text): Piece => ({ kind: 'removed', text }))
  const added = after.map((text): Piece => ({ kind: 'added', text }))
  if (before.length * after.length > mostCells) return [...removed, ...added]
  const wide = after.length + 1
  const lengths = new Uint32Array((before.length + 1) * wide)
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const [skip, next] = [(i + 1) * wide + j, i * wide + j + 1]
      const isSame = before[i] === after[j]
      lengths[i * wide + j] = isSame
        ? (lengths[skip + 1] ?? 0) + 1
        : Math.max(lengths[skip] ?? 0, lengths[next] ?? 0)
    }
  }
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      pieces.push({ kind: 'same', text: before[i] ?? '' })
      i++
      j++
    } else if ((lengths[(i + 1) * wide + j] ?? 0) >= (lengths[i * wide + j + 1] ?? 0)) {
      pieces.push({ kind: 'removed', text: before[i] ?? '' })
      i++
    } else {
      pieces.push({ kind: 'added', text: after[j] ?? '' })
      j++
    }
  }
  return [...pieces, ...removed.slice(i), ...added.slice(j)]
}

function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else if (piece.text !== '') whole.push({ ...piece })
  }
  return whole
}
