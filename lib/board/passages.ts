import * as Y from 'yjs'

/** Where a passage begins and ends, as Yjs's relative positions in JSON. */
export interface Passage {
  start: string
  end: string
}

/**
 * The passage of a rich text that consists of these words, the first one; undefined where they do
 * not stand in one piece. What is written around it later does not move it.
 */
export function passageOf(fragment: Y.XmlFragment, words: string): Passage | undefined {
  for (const text of textsIn(fragment)) {
    const at = plain(text).indexOf(words)
    if (at >= 0) return passageAt(text, at, at + words.length)
  }
  return undefined
}

/** A passage from one place of a text to another: what is typed at its ends stays outside. */
export const passageAt = (text: Y.XmlText, from: number, to: number): Passage => ({
  start: JSON.stringify(Y.createRelativePositionFromTypeIndex(text, from, 0)),
  end: JSON.stringify(Y.createRelativePositionFromTypeIndex(text, to, -1)),
})

/** A passage between two places of a live document that hold on to what is left of them. */
export function insidePassage(
  doc: Y.Doc,
  start: Y.RelativePosition,
  end: Y.RelativePosition,
): Passage | undefined {
  const from = Y.createAbsolutePositionFromRelativePosition(start, doc)
  if (!from) return undefined
  // The beginning holds on to the passage's first letter, so that what is typed before it stays out.
  const first = Y.createRelativePositionFromTypeIndex(from.type, from.index, 0)
  return { start: JSON.stringify(first), end: JSON.stringify(end) }
}

/** A relative position as it was kept, or undefined when it is none. */
export function readPosition(json: string | null): Y.RelativePosition | undefined {
  if (json === null) return undefined
  try {
    return Y.createRelativePositionFromJSON(JSON.parse(json))
  } catch {
    return undefined
  }
}

function* textsIn(node: Y.XmlFragment): Generator<Y.XmlText> {
  for (const child of node.toArray()) {
    if (child instanceof Y.XmlText) yield child
    else if (child instanceof Y.XmlFragment) yield* textsIn(child)
  }
}

const plain = (text: Y.XmlText): string =>
  text
    .toDelta()
    .map((run: { insert: unknown }) => (typeof run.insert === 'string' ? run.insert : '\uFFFC'))
    .join('')
