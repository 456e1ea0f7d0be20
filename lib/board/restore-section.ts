import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import { isPlain } from './fields/field.ts'
import { readFragment } from './rich-text.ts'

/** A section, of which only the kinds of its fields matter here. */
export interface Restorable {
  fields: Record<string, { kind: string }>
}

/**
 * Makes everything that a section declares in a live document as it is in a frozen one, as ordinary
 * edits: what is equal already is not touched, records keep their ids, and in a text only the
 * paragraphs that differ are written anew. Run it in one transaction.
 */
export function restoreSection({ fields }: Restorable, live: Y.Doc, frozen: Y.Doc): void {
  for (const [name, { kind }] of Object.entries(fields)) {
    if (kind === 'richText') restoreTexts(live, frozen, `${name}:`)
    else restoreMap(live.getMap(name), frozen.getMap(name))
  }
}

function restoreMap(live: Y.Map<unknown>, frozen: Y.Map<unknown>): void {
  for (const key of new Set([...live.keys(), ...frozen.keys()])) restoreKey(live, frozen, key)
}

/** Makes what stands under one key of a map as it is in a frozen one. */
export function restoreKey(live: Y.Map<unknown>, frozen: Y.Map<unknown>, key: string): void {
  const [now, value] = [live.get(key), frozen.get(key)]
  if (!frozen.has(key)) {
    if (live.has(key)) live.delete(key)
  } else if (value instanceof Y.Map) {
    if (now instanceof Y.Map) restoreMap(now, value)
    // Only here is a record made again below its old id: others refer to it by that.
    else live.set(key, plainMap(value))
  } else if (isPlain(value) && !equalityDeep(now, value)) live.set(key, value)
}

/** A record's fields for a new map; what is no plain value belongs to no section. */
const plainMap = (record: Y.Map<unknown>) =>
  new Y.Map([...record.entries()].filter(([, value]) => isPlain(value)))

function restoreTexts(live: Y.Doc, frozen: Y.Doc, start: string): void {
  const roots = [...live.share.keys(), ...frozen.share.keys()]
  for (const root of new Set(roots.filter((name) => name.startsWith(start)))) {
    restoreText(live.getXmlFragment(root), frozen.getXmlFragment(root))
  }
}

/** Makes a text as it is in a frozen one: only the paragraphs that differ are written anew. */
export function restoreText(live: Y.XmlFragment, frozen: Y.XmlFragment): void {
  const [now, then] = [blocksOf(live), blocksOf(frozen)]
  let start = 0
  while (start < Math.min(now.length, then.length) && now[start] === then[start]) start++
  let end = 0
  const shorter = Math.min(now.length, then.length) - start
  while (end < shorter && now.at(-1 - end) === then.at(-1 - end)) end++
  const nodes = frozen
    .toArray()
    .slice(start, then.length - end)
    .filter((node) => node instanceof Y.XmlElement || node instanceof Y.XmlText)
  if (now.length - end > start) live.delete(start, now.length - end - start)
  if (nodes.length > 0)
    live.insert(
      start,
      nodes.map((node) => node.clone()),
    )
}

/** Each block of a text as JSON, by which two are equal or not. */
export function blocksOf(fragment: Y.XmlFragment): string[] {
  const { content = [] } = readFragment(fragment)
  // Text right in the fragment may be several runs of one node, or none.
  if (content.length !== fragment.length) return fragment.toArray().map((node) => String(node))
  return content.map((block) => JSON.stringify(block))
}
