import { wordsIn } from './fold.ts'

/** A piece of an excerpt; `hit`: a word that was asked for. */
export interface Run {
  text: string
  hit: boolean
}

/** Characters of an excerpt: before its first hit, and in all. */
const size = { before: 60, whole: 240 }

/**
 * The part of a text in which a question's words first stand, with those words marked; at most some
 * 250 characters, on whole words. A word that begins like a wanted one is one.
 */
export function excerpt(text: string, wanted: readonly string[]): Run[] {
  const words = [...wordsIn(text)]
  const hits = words.filter(({ word }) => wanted.some((one) => word.startsWith(one)))
  const first = hits[0]?.at ?? 0
  const from = words.find(({ at }) => at >= first - size.before)?.at ?? 0
  // A line that is no whole sentence still begins where its own line begins.
  const line = text.lastIndexOf('\n', first - 1) + 1
  const start = first - size.before <= 0 ? 0 : Math.max(from, Math.min(line, first))
  const last = words.findLast(({ end }) => end <= start + size.whole)?.end ?? text.length
  const isWhole = text.length - start <= size.whole
  const end = isWhole ? text.length : Math.max(last, hits[0]?.end ?? 0)
  const runs: Run[] = []
  const add = (piece: string, hit: boolean) => {
    if (piece !== '') runs.push({ text: piece, hit })
  }
  let done = start
  for (const hit of hits.filter((one) => one.at >= start && one.end <= end)) {
    add(text.slice(done, hit.at), false)
    add(text.slice(hit.at, hit.end), true)
    done = hit.end
  }
  add(text.slice(done, end), false)
  if (start > 0) runs.unshift({ text: '… ', hit: false })
  if (!isWhole) runs.push({ text: ' …', hit: false })
  return runs.map(({ text: piece, hit }) => ({
    text: piece.replace(/\s*\n\s*/g, ' · ').replace(/\s+/g, ' '),
    hit,
  }))
}

/** How well a text answers: the wanted words that stand in it whole, not only as beginnings. */
export function wholeHits(text: string, wanted: readonly string[]): number {
  const words = new Set([...wordsIn(text)].map(({ word }) => word))
  return wanted.filter((one) => words.has(one)).length
}
