import type * as Y from 'yjs'
import type { z } from 'zod'
import { type Field, isPlain, wordsIn } from './field.ts'
import { mustFit, readFitting } from './fit.ts'
import { derived, liveMap, writeValue } from './live-map.ts'

/**
 * What cells offer on a live document: values that change as a whole, by key. `Given` is what may be
 * written where the schema fills in the rest.
 */
export interface CellsOn<Values, Given> {
  /** The value of a key, or its default when it is missing or does not parse. */
  get<Key extends keyof Values & string>(key: Key): Readonly<Values[Key]>
  /** Writes a value if that changes anything; undefined clears it. Throws when it does not fit. */
  set<Key extends keyof Given & string>(key: Key, value: Given[Key]): void
  clear(key: keyof Values & string): void
  /** All known keys with their values, in a family those that are there. The same until it changes. */
  all(): Readonly<Values>
  /** Calls back after every change, whoever made it. */
  subscribe(listener: () => void): () => void
}

/** A field with plain values by key. */
export interface Cells<Values, Given> extends Field<'cells', CellsOn<Values, Given>> {
  /** The schema of a key; undefined for a key that does not belong here. */
  schemaOf(key: string): z.ZodType | undefined
}

/** Known keys, each with a schema that has a default. */
export function cells<S extends Record<string, z.ZodType>>(
  schemas: S,
): Cells<{ [Key in keyof S]: z.output<S[Key]> }, { [Key in keyof S]: z.input<S[Key]> }> {
  return cellsBy(schemas, (key) => (Object.hasOwn(schemas, key) ? schemas[key] : undefined))
}

/** A family of keys built from ids, e.g. `<factor>:<delegation>`, with one schema that has a default. */
export function cellsOf<S extends z.ZodType>(
  schema: S,
): Cells<Record<string, z.output<S>>, Record<string, z.input<S>>> {
  schema.parse(undefined)
  return cellsBy({}, () => schema)
}

function cellsBy<Values, Given>(
  known: Record<string, z.ZodType>,
  schemaOf: (key: string) => z.ZodType | undefined,
): Cells<Values, Given> {
  for (const schema of Object.values(known)) schema.parse(undefined)
  return {
    kind: 'cells',
    schemaOf,
    on: (doc, name) => cellsOn(doc, name, Object.keys(known), schemaOf),
    texts: (doc, name) =>
      [...doc.getMap(name).entries()]
        .map(([key, stored]) => ({ key, text: schemaOf(key) ? wordsIn(stored).join('\n') : '' }))
        .filter(({ text }) => text !== '')
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
  }
}

function cellsOn<Values, Given>(
  doc: Y.Doc,
  name: string,
  known: readonly string[],
  schemaOf: (key: string) => z.ZodType | undefined,
): CellsOn<Values, Given> {
  const live = liveMap(doc, name, (key, stored) => {
    const schema = schemaOf(key)
    return schema && isPlain(stored) ? readFitting(schema, stored) : undefined
  })

  const defaults = new Map<z.ZodType, unknown>()
  const defaultOf = (key: string) => {
    const schema = schemaOf(key)
    if (schema && !defaults.has(schema)) defaults.set(schema, schema.parse(undefined))
    return schema && defaults.get(schema)
  }

  const all = derived(live.entries, (entries) =>
    Object.fromEntries([...known.map((key) => [key, defaultOf(key)]), ...entries]),
  )

  const face = {
    get(key: string) {
      const entries = live.entries()
      return entries.has(key) ? entries.get(key) : defaultOf(key)
    },
    set(key: string, value: unknown) {
      const schema = schemaOf(key)
      if (!schema) throw new TypeError(`${name} has no key ${key}`)
      const fitting = mustFit(schema, value, `${name}.${key}`)
      live.edit([key], () => writeValue(live.root, key, value === undefined ? undefined : fitting))
    },
    clear: (key: string) => live.edit([key], () => live.root.delete(key)),
    all,
    subscribe: live.subscribe,
  }
  return face as unknown as CellsOn<Values, Given>
}
