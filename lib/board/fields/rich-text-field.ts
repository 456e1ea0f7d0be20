import type * as Y from 'yjs'
import { type NoteJson, plainText, readFragment } from '../rich-text.ts'
import type { Field } from './field.ts'

/** What a rich text offers on a live document: the fragment to bind an editor to, and plain JSON. */
export interface RichTextOn<Key extends string> {
  keys: readonly Key[]
  fragment(key: Key): Y.XmlFragment
  json(key: Key): NoteJson
}

/**
 * A field with one rich text per key, each a shared type at the root named `<field>:<key>`; of a
 * family `keys` is empty.
 */
export interface RichText<Key extends string> extends Field<'richText', RichTextOn<Key>> {
  keys: readonly Key[]
}

/** One rich text for each of the keys, e.g. a factor's notes for mentor, mentee and both. */
export const richText = <const Key extends string>(keys: readonly Key[]): RichText<Key> =>
  richTextBy(keys, () => keys)

/** A family of rich texts by keys built from ids, e.g. `<question>:<delegation>`. */
export const richTextOf = (): RichText<string> =>
  richTextBy<string>([], (doc, name) => {
    const start = `${name}:`
    const roots = [...doc.share.keys()].filter((root) => root.startsWith(start)).sort()
    return roots.map((root) => root.slice(start.length))
  })

function richTextBy<Key extends string>(
  keys: readonly Key[],
  keysIn: (doc: Y.Doc, name: string) => readonly Key[],
): RichText<Key> {
  const on = (doc: Y.Doc, name: string): RichTextOn<Key> => {
    const fragment = (key: Key) => doc.getXmlFragment(`${name}:${key}`)
    return { keys, fragment, json: (key) => readFragment(fragment(key)) }
  }
  return {
    kind: 'richText',
    keys,
    on,
    texts: (doc, name) =>
      keysIn(doc, name)
        .map((key) => ({ key, text: plainText(on(doc, name).json(key)) }))
        .filter(({ text }) => text.trim() !== ''),
  }
}
