import * as Y from 'yjs'

/** The words in one place of a field: in a note, a record, a card or a cell. */
export interface FieldText {
  /** A rich text's or a cell's key, a record's or a card's id. */
  key: string
  text: string
}

/** One kind of field: everything that a section has to know about it. */
export interface Field<Kind extends string, Face> {
  kind: Kind
  /** The field's typed face on a document; its shared types are roots, their names begin with `name`. */
  on(doc: Y.Doc, name: string): Face
  /** What people wrote into the field, straight from the document and without defaults. */
  texts(doc: Y.Doc, name: string): FieldText[]
}

/** True for plain values; shared types and whole documents, which anybody may put in a map, are none. */
export const isPlain = (stored: unknown): boolean =>
  !(stored instanceof Y.AbstractType || stored instanceof Y.Doc)

/** Values nested deeper than any schema has them are passed over. */
const deepest = 10

/** The words of a plain value: itself when it is a text, else the texts in it. */
export function wordsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (typeof value !== 'object' || value === null || !isPlain(value) || depth > deepest) return []
  return Object.values(value).flatMap((inner) => wordsIn(inner, depth + 1))
}
