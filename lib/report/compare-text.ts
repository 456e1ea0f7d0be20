import { type NoteJson, plainText } from '#lib/board/rich-text.ts'
import type { Difference, TextPlace } from './difference.ts'
import { textDifference } from './text-difference.ts'

/** How a text became another, or nothing when it did not. */
export function compareText(
  before: NoteJson | undefined,
  after: NoteJson | undefined,
  { place, ...about }: Omit<Difference, 'what'> & { place: TextPlace },
): Difference[] {
  const [was, is] = [wordsOf(before), wordsOf(after)]
  if (was === is) return []
  const change = was === '' ? 'written' : is === '' ? 'removed' : 'changed'
  return [{ ...about, what: { kind: 'text', place, change, pieces: textDifference(was, is) } }]
}

const wordsOf = (note: NoteJson | undefined) => (note ? plainText(note).trim() : '')
