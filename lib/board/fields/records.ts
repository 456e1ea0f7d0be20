import type { z } from 'zod'
import type { Field } from './field.ts'
import { derived } from './live-map.ts'
import { mustLeave, type RecordOf, recordMap, recordTexts } from './record-map.ts'

/** What records offer on a live document. Reading never throws; writing what does not fit does. */
export interface RecordsOn<S extends z.ZodObject> {
  /** Adds a record and gives its fresh random id. */
  add(fields: z.input<S>): string
  /** Writes the given fields that change; undefined clears one. A record that is gone stays gone. */
  patch(id: string, fields: Partial<z.input<S>>): void
  remove(id: string): void
  get(id: string): RecordOf<S> | undefined
  /** All records ordered by id. The same list until it changes; unchanged records are identical. */
  list(): readonly RecordOf<S>[]
  /** Calls back after every change, whoever made it. */
  subscribe(listener: () => void): () => void
}

/** A field with records, each under an id of its own. */
export interface Records<S extends z.ZodObject> extends Field<'records', RecordsOn<S>> {
  schema: S
}

/** Records of a schema's fields, e.g. actors; two people who edit one record merge field by field. */
export function records<S extends z.ZodObject>(schema: S): Records<S> {
  mustLeave(schema, ['id'])
  return {
    kind: 'records',
    schema,
    on(doc, name) {
      const { live, insert, patch, remove, get } = recordMap(doc, name, schema, () => ({}))
      const list = derived(live.entries, (entries) =>
        [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      )
      return {
        add: (fields) => insert(fields, {}),
        patch,
        remove,
        get,
        list,
        subscribe: live.subscribe,
      }
    },
    texts: (doc, name) => recordTexts(doc.getMap(name), schema, (id) => id),
  }
}
