/** A text in the form in which it is looked for: without case, accents and outer spaces. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** True when a text holds each of the words that somebody looks for; all do when nothing is. */
export function holdsWords(text: string, wanted: string): boolean {
  const held = plain(text)
  return plain(wanted)
    .split(/\s+/)
    .every((word) => held.includes(word))
}
