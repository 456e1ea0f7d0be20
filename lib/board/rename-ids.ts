import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import { isPlain } from './fields/field.ts'

/** A section, of which only the kinds of its fields matter here. */
interface Fields {
  fields: Record<string, { kind: string; schema?: { shape: Record<string, Meta> } }>
}

interface Meta {
  meta(): Record<string, unknown> | undefined
}

/**
 * Puts other ids in the place of some, wherever a section refers to people, sessions or versions:
 * in its records' references and authors, in its cells, and in the keys of cells and texts. What
 * people wrote stays as it is.
 */
export function renameIds(
  { fields }: Fields,
  doc: Y.Doc,
  rename: (id: string) => string | undefined,
): void {
  const named = (key: string) =>
    key
      .split(':')
      .map((part) => rename(part) ?? part)
      .join(':')
  doc.transact(() => {
    for (const [field, { kind, schema }] of Object.entries(fields)) {
      if (kind === 'richText') renameTexts(doc, `${field}:`, named)
      else renameMap(doc.getMap(field), named, rename, schema?.shape ?? {})
    }
  })
}

function renameMap(
  root: Y.Map<unknown>,
  named: (key: string) => string,
  rename: (id: string) => string | undefined,
  shape: Record<string, Meta>,
): void {
  for (const [key, value] of [...root.entries()]) {
    if (value instanceof Y.Map) {
      for (const [field, stored] of [...value.entries()]) {
        const isWords = shape[field] !== undefined && shape[field].meta()?.reference !== true
        if (!isWords) replace(value, field, field, stored, rename)
      }
    } else replace(root, key, named(key), value, rename)
  }
}

function replace(
  map: Y.Map<unknown>,
  key: string,
  newKey: string,
  value: unknown,
  rename: (id: string) => string | undefined,
): void {
  if (!isPlain(value)) return
  const renamed = renamedIn(value, rename)
  if (key === newKey && equalityDeep(value, renamed)) return
  if (key !== newKey) map.delete(key)
  map.set(newKey, renamed)
}

function renamedIn(value: unknown, rename: (id: string) => string | undefined): unknown {
  if (value instanceof Uint8Array) return value
  if (typeof value === 'string') return rename(value) ?? value
  if (Array.isArray(value)) return value.map((one) => renamedIn(one, rename))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, renamedIn(one, rename)]),
  )
}

function renameTexts(doc: Y.Doc, start: string, named: (key: string) => string): void {
  for (const root of [...doc.share.keys()].filter((name) => name.startsWith(start))) {
    const newRoot = start + named(root.slice(start.length))
    if (newRoot === root) continue
    const [from, to] = [doc.getXmlFragment(root), doc.getXmlFragment(newRoot)]
    const nodes = from
      .toArray()
      .filter((node) => node instanceof Y.XmlElement || node instanceof Y.XmlText)
    to.insert(
      to.length,
      nodes.map((node) => node.clone()),
    )
    from.delete(0, from.length)
  }
}
