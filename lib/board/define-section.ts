import type * as Y from 'yjs'
import { type NoteJson, readFragment } from './rich-text.ts'

/** A field with one rich text per key, each a shared type at the root of the document. */
export interface RichText<Key extends string> {
  kind: 'richText'
  keys: readonly Key[]
}

/** One rich text for each of the keys, e.g. a factor's notes for mentor, mentee and both. */
export const richText = <const Key extends string>(keys: readonly Key[]): RichText<Key> => ({
  kind: 'richText',
  keys,
})

type Fields = Record<string, RichText<string>>

type KeyOf<Field> = Field extends RichText<infer Key> ? Key : never

/** What a rich text offers on a live document: the fragment to bind an editor to, and plain JSON. */
export interface RichTextOn<Key extends string> {
  keys: readonly Key[]
  fragment(key: Key): Y.XmlFragment
  json(key: Key): NoteJson
}

export interface Section<F extends Fields> {
  name: string
  fields: F
  /** The section's typed face on a document. Names inside the document are known only here. */
  on(doc: Y.Doc): { [Name in keyof F]: RichTextOn<KeyOf<F[Name]>> }
}

/**
 * Declares a section once for browser, server, reports and tests. Every shared type is a root
 * type named `<field>:<key>`: a nested type made by two clients at once would lose one side.
 */
export function defineSection<const F extends Fields>(name: string, fields: F): Section<F> {
  const on = (doc: Y.Doc) =>
    Object.fromEntries(
      Object.entries(fields).map(([field, { keys }]) => {
        const fragment = (key: string) => doc.getXmlFragment(`${field}:${key}`)
        return [field, { keys, fragment, json: (key: string) => readFragment(fragment(key)) }]
      }),
    ) as unknown as { [Name in keyof F]: RichTextOn<KeyOf<F[Name]>> }
  return { name, fields, on }
}
