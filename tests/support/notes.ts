import { expect } from 'vitest'
import type * as Y from 'yjs'
import { factor } from '#lib/board/factor.ts'
import type { NoteKey } from '#lib/board/note-keys.ts'
import { plainText, writeFragment } from '#lib/board/rich-text.ts'
import type { Client } from './client.ts'
import { eventually } from './eventually.ts'

/** A room of the demo board whose notes begin empty, and one whose notes do not. */
export const emptyRoom = 'demo/factor/image-and-stories'
export const writtenRoom = 'demo/factor/know-local-context'

/** Adds a paragraph at the end of a note, as an editor would. */
export function write({ doc }: { doc: Y.Doc }, text: string, key: NoteKey = 'agreed'): void {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] }
  writeFragment(factor.on(doc).notes.fragment(key), [paragraph])
}

/** The words of a note as a client has them now. */
export const read = ({ doc }: { doc: Y.Doc }, key: NoteKey = 'agreed'): string =>
  plainText(factor.on(doc).notes.json(key))

/** Waits until clients have what the server has. */
export const synced = (...clients: Pick<Client, 'provider'>[]): Promise<void> =>
  eventually(() => expect(clients.every(({ provider }) => provider.synced)).toBe(true))

/** Waits until a client reads these words in a note. */
export const reads = (client: { doc: Y.Doc }, text: string, key?: NoteKey): Promise<void> =>
  eventually(() => expect(read(client, key)).toContain(text))
