import type * as Y from 'yjs'
import type { Field, FieldText } from './fields/field.ts'

// The kinds of field, exactly four: another one is a file in `fields/`, a line here and one below.
export { type CardOf, type Cards, type CardsOn, cards } from './fields/cards.ts'
export { type Cells, type CellsOn, cells, cellsOf } from './fields/cells.ts'
export { type RecordOf, reference } from './fields/record-map.ts'
export { type Records, type RecordsOn, records } from './fields/records.ts'
export { type RichText, type RichTextOn, richText, richTextOf } from './fields/rich-text-field.ts'

type Kind = 'cards' | 'cells' | 'records' | 'richText'

type Fields = Record<string, Field<Kind, object>>

/** A section's typed face on a document: what each of its fields offers there. */
export type SectionOn<F extends Fields> = {
  readonly [Name in keyof F]: ReturnType<F[Name]['on']>
}

/** What people wrote in one place of a section. */
export interface SectionText extends FieldText {
  field: string
}

/** A section as it is declared, with what it can do with a document. */
export interface Section<F extends Fields> {
  name: string
  fields: F
  /**
   * The section's typed face on a document, the same one each time. Names inside the document are
   * known only here.
   */
  on(doc: Y.Doc): SectionOn<F>
  /** All that people wrote into the section, e.g. to hand somebody their words back as a copy. */
  texts(doc: Y.Doc): SectionText[]
}

/**
 * Declares a section once for browser, server, reports and tests. Every shared type is a root
 * type with a name of its own: a nested type made by two clients at once would lose one side.
 */
export function defineSection<const F extends Fields>(name: string, fields: F): Section<F> {
  const faces = new WeakMap<Y.Doc, SectionOn<F>>()
  const open = (doc: Y.Doc) =>
    Object.fromEntries(
      Object.entries(fields).map(([field, kind]) => [field, kind.on(doc, field)]),
    ) as SectionOn<F>
  return {
    name,
    fields,
    on(doc) {
      const face = faces.get(doc) ?? open(doc)
      faces.set(doc, face)
      return face
    },
    texts: (doc) =>
      Object.entries(fields).flatMap(([field, kind]) =>
        kind.texts(doc, field).map(({ key, text }) => ({ field, key, text })),
      ),
  }
}
