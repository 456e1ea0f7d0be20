/** A word of a text, and where it stands in it. */
export interface WordIn {
  /** The word in the form in which words are looked for. */
  word: string
  at: number
  end: number
}

/** Letters that a reader types in another way and that no accent tells apart. */
const spelled: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}

/** What is longer is nobody's word, but an address or something that was pasted. */
const longest = 60

/** A word in the form in which it is looked for: without case and accents, and no further changed. */
export const foldWord = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFKD')
    // Only letters and digits are left: what is asked goes into the database's own language.
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[œæßøłđðþıς]/g, (letter) => spelled[letter] ?? letter)
    .slice(0, longest)

/**
 * The words of a text in their order. Everything but letters and digits parts words, so that one
 * finds *associazione* in *l’associazione*.
 */
export function* wordsIn(text: string): Generator<WordIn> {
  for (const { 0: found, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)) {
    const word = foldWord(found)
    if (word !== '') yield { word, at: index, end: index + found.length }
  }
}

/** The different words of a text, each once: one line for an index, the same for every database. */
export const indexLine = (text: string): string =>
  [...new Set([...wordsIn(text)].map(({ word }) => word))].join(' ')

/** Words of one question: more make it slower and find nothing more. */
const mostWords = 8

/** The words that a question asks for, each once. */
export const wantedWords = (question: string): string[] =>
  [...new Set([...wordsIn(question)].map(({ word }) => word))].slice(0, mostWords)
