import type { Node } from '@tiptap/pm/model'

/** The fewest letters by which words are found again: fewer stand everywhere. */
const fewest = 4

/**
 * Where some words stand in a note, the first time that they do. Words that were moved, or became
 * another kind of block, are new to the live document; people still know them for the same.
 */
export function findWords(doc: Node, words: string): { from: number; to: number } | undefined {
  if (words.length < fewest) return undefined
  let text = ''
  const places: number[] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock && text !== '') {
      text += ' '
      places.push(pos)
    }
    if (!node.isText || !node.text) return
    text += node.text
    for (let index = 0; index < node.text.length; index++) places.push(pos + index)
  })
  const start = text.indexOf(words)
  const [from, last] = [places[start], places[start + words.length - 1]]
  return start < 0 || from === undefined || last === undefined ? undefined : { from, to: last + 1 }
}
