import * as Y from 'yjs'
import { seeded } from '../support/random.ts'

/**
 * A document with text of several authors whose state has so many bytes: words put in anywhere,
 * now and then one taken out, each an edit of its own.
 */
export function longText(bytes: number): { state: Uint8Array; length: number } {
  const random = seeded(1).next
  const doc = new Y.Doc()
  const text = doc.getText('text')
  for (let edits = 0; edits % 500 > 0 || Y.encodeStateAsUpdate(doc).byteLength < bytes; edits++) {
    if (edits % 50 === 0) doc.clientID = 1 + Math.floor(random() * 12)
    const index = Math.floor(random() * text.length)
    if (random() < 0.1) text.delete(index, Math.min(5, text.length - index))
    else text.insert(index, 'the words of a city '.slice(Math.floor(random() * 15)))
  }
  return { state: Y.encodeStateAsUpdate(doc), length: text.length }
}

/** The length of a document's long text. */
export const lengthOfText = (doc: Y.Doc) => doc.getText('text').length
