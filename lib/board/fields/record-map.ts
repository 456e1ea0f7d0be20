import * as Y from 'yjs'
import type { z } from 'zod'
import { isId } from '#lib/sync/room-name.ts'
import { newId } from '../new-id.ts'
import { type FieldText, isPlain, wordsIn } from './field.ts'
import { mustFit, readFitting } from './fit.ts'
import { liveMap, writeValue } from './live-map.ts'

/** A record as it is read: its id, what its schema gives, and what its kind keeps beside that. */
export type RecordOf<S extends z.ZodObject, Kept = unknown> = Readonly<
  { id: string } & z.output<S> & Kept
>

/**
 * Maps of fields below fresh random ids, merged field by field: what records and cards have in
 * common. `readKept` reads what the kind itself keeps beside a record's fields.
 */
export function recordMap<S extends z.ZodObject, Kept extends Record<string, string>>(
  doc: Y.Doc,
  name: string,
  schema: S,
  readKept: (stored: Y.Map<unknown>) => Kept | undefined,
) {
  type Rec = RecordOf<S, Kept>
  const shape: Record<string, z.ZodType> = schema.shape

  const live = liveMap(doc, name, (id, stored): Rec | undefined => {
    if (!isId(id) || !(stored instanceof Y.Map)) return undefined
    const given = Object.keys(shape).filter((key) => stored.has(key) && isPlain(stored.get(key)))
    const fields = readFitting(schema, Object.fromEntries(given.map((k) => [k, stored.get(k)])))
    const kept = readKept(stored)
    return fields && kept && ({ id, ...fields, ...kept } as Rec)
  })

  const mustKnow = (fields: object) => {
    const unknown = Object.keys(fields).filter((key) => !Object.hasOwn(shape, key))
    if (unknown.length > 0) throw new TypeError(`${name} has no field ${unknown.join(', ')}`)
  }

  /** Writes values into a record that is there; a deletion beats an edit. */
  const write = (id: string, values: readonly [key: string, value: unknown][]) => {
    const stored = live.root.get(id)
    if (!(stored instanceof Y.Map)) return
    live.edit([id], () => {
      for (const [key, value] of values) writeValue(stored, key, value)
    })
  }

  return {
    live,
    write,

    /** Adds a record; fields that are not given stay unwritten, so that their defaults are read. */
    insert(fields: z.input<S>, kept: Kept): string {
      mustKnow(fields)
      const fitting = mustFit(schema, fields, name)
      const written = Object.entries(fitting).filter(([key]) => fields[key] !== undefined)
      const id = newId()
      const entries: [string, unknown][] = [...written, ...Object.entries(kept)]
      live.edit([id], () => live.root.set(id, new Y.Map(entries)))
      return id
    },

    patch(id: string, fields: Partial<z.input<S>>): void {
      mustKnow(fields)
      const written = Object.entries(fields).map(([key, value]): [string, unknown] => {
        const fitting = mustFit(shape[key] as z.ZodType, value, `${name}.${key}`)
        return [key, value === undefined ? undefined : fitting]
      })
      write(id, written)
    },

    remove(id: string): void {
      live.edit([id], () => live.root.delete(id))
    },

    get: (id: string): Rec | undefined => live.entries().get(id),
  }
}

/** A field that names something else by its id or key: nobody's words. */
export const reference = <S extends z.ZodType>(schema: S): S => schema.meta({ reference: true })

/** Throws for a schema with a field that the kind itself keeps. */
export function mustLeave(schema: z.ZodObject, kept: readonly string[]): void {
  const taken = kept.filter((name) => Object.hasOwn(schema.shape, name))
  if (taken.length > 0) throw new TypeError(`The kind of field itself keeps: ${taken.join(', ')}`)
}

/** The words of each record in the order of its schema's fields; `place` sorts the records. */
export function recordTexts(
  root: Y.Map<unknown>,
  schema: z.ZodObject,
  place: (id: string, stored: Y.Map<unknown>) => string,
): FieldText[] {
  const shape: Record<string, z.ZodType> = schema.shape
  const worded = Object.keys(shape).filter((field) => shape[field]?.meta()?.reference !== true)
  const found = [...root.entries()].flatMap(([key, stored]) => {
    if (!(stored instanceof Y.Map)) return []
    const words = worded.flatMap((field) => wordsIn(stored.get(field)))
    return words.length > 0 ? [{ place: place(key, stored), key, text: words.join('\n') }] : []
  })
  found.sort((a, b) => (a.place < b.place ? -1 : 1))
  return found.map(({ key, text }) => ({ key, text }))
}
