import type * as Y from 'yjs'
import type { CellsOn, RichTextOn, Section } from './define-section.ts'

/** A record or card with all its fields, also those that its reader does not know. */
export interface PlainRecord {
  id: string
  [field: string]: unknown
}

/** A section's content as plain values: lists of records and cards, cells by key, texts by key. */
export type PlainSection = Record<string, unknown>

/** A section, whatever its fields are. */
export interface AnySection {
  fields: Record<string, { kind: string }>
  on(doc: Y.Doc): object
  texts: Section<Record<never, never>>['texts']
}

/** Reads everything that a section declares off a document. */
export function plainSection(section: AnySection, doc: Y.Doc): PlainSection {
  const faces = section.on(doc) as Record<string, unknown>
  const words = section.texts(doc)
  return Object.fromEntries(
    Object.entries(section.fields).map(([name, { kind }]) => {
      if (kind === 'cells') return [name, (faces[name] as CellsOn<object, object>).all()]
      if (kind === 'richText') {
        const { json } = faces[name] as RichTextOn<string>
        const keys = words.filter(({ field }) => field === name).map(({ key }) => key)
        return [name, Object.fromEntries(keys.map((key) => [key, json(key)]))]
      }
      return [name, (faces[name] as { list(): readonly PlainRecord[] }).list()]
    }),
  )
}
