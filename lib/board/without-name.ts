import * as Y from 'yjs'

/** Puts “…” in the place of a name wherever it stands whole in a rich text. Gives how often. */
export function withoutName(node: Y.XmlFragment | Y.XmlElement, name: string): number {
  if (name.trim() === '') return 0
  return node.toArray().reduce((sum, child) => {
    if (child instanceof Y.XmlText) return sum + inText(child, name)
    return child instanceof Y.XmlElement ? sum + withoutName(child, name) : sum
  }, 0)
}

function inText(text: Y.XmlText, name: string): number {
  // What is no letter takes one place, as it does in Yjs.
  const plain = (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\uFFFC'))
    .join('')
  const places = placesOf(plain, name)
  // From the end, so that earlier places stay where they are.
  for (const at of places.reverse()) {
    text.delete(at, name.length)
    text.insert(at, '…')
  }
  return places.length
}

/** Where a name stands in a text by itself, and not as part of a longer word. */
function placesOf(text: string, name: string): number[] {
  const places: number[] = []
  const isLetter = (part: string) => /[\p{L}\p{N}]/u.test(part)
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (isLetter(text.charAt(at - 1)) || isLetter(text.charAt(at + name.length))) continue
    places.push(at)
  }
  return places
}
