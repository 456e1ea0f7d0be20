import type { Random } from '../support/random.ts'

const words = [
  'città',
  'ώρα',
  'naïve',
  'street',
  'market',
  '🙂',
  '👩‍👩‍👧',
  'x',
  'ß',
  '数',
  'and',
  '"',
  '\u0000',
]

/** Some words, with characters of one to four bytes and of one or two UTF-16 units. */
export const sentence = (random: Random, longest: number): string =>
  Array.from({ length: 1 + random.below(longest) }, () => random.pick(words)).join(' ')

/**
 * A place in a text, moved out of the middle of a character, where no caret can stand. Yjs replaces
 * the halves of a character that was split, and those who learn of the split too late do not.
 */
export const betweenCharacters = (text: string, index: number): number =>
  /[\uDC00-\uDFFF]/.test(text[index] ?? '') ? index - 1 : index
