import * as Y from 'yjs'
import { factor } from './factor.ts'

/** The ways to look at a factor, each with a place of its own. */
export const factorViews = ['notes', 'questions', 'cards', 'practices'] as const

export type FactorView = (typeof factorViews)[number]

/** Where under a factor something stands: the view, and the guiding question where it is about one. */
export interface FactorPlace {
  view: FactorView
  question: string | null
}

/** What an update brought: the part of a Yjs client's operations from one clock up to another. */
export interface Span {
  client: number
  from: number
  to: number
}

/** What updates brought, as their heads tell: nothing is applied for it. */
export function spansOf(update: Uint8Array): Span[] {
  const { from, to } = Y.parseUpdateMeta(update)
  return [...from].map(([client, start]) => ({ client, from: start, to: to.get(client) ?? start }))
}

/** The places under a factor in which something of these spans still stands, each once. */
export function placesWritten(doc: Y.Doc, spans: readonly Span[]): FactorPlace[] {
  const roots = new Map<unknown, string>([...doc.share].map(([name, type]) => [type, name]))
  const places = new Map<string, FactorPlace>()
  for (const item of spans.flatMap((span) => itemsIn(doc, span))) {
    const place = placeOf(doc, roots, item)
    if (place) places.set(`${place.view} ${place.question}`, place)
  }
  return [...places.values()]
}

function itemsIn({ store }: Y.Doc, { client, from, to }: Span): Y.Item[] {
  const structs = store.clients.get(client)
  const last = structs?.at(-1)
  if (!structs || !last || from >= last.id.clock + last.length) return []
  const found: Y.Item[] = []
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
    const struct = structs[index]
    if (!struct || struct.id.clock >= to) break
    if (struct instanceof Y.Item && !struct.deleted) found.push(struct)
  }
  return found
}

function placeOf(
  doc: Y.Doc,
  roots: ReadonlyMap<unknown, string>,
  item: Y.Item,
): FactorPlace | undefined {
  let top = item
  let parent: unknown = item.parent
  while (parent instanceof Y.AbstractType && parent._item) {
    top = parent._item
    parent = top.parent
  }
  const [field = '', key = top.parentSub ?? ''] = split(roots.get(parent) ?? '')
  const face = factor.on(doc)
  switch (field) {
    case 'notes':
      return { view: 'notes', question: null }
    case 'choices':
    case 'remarks':
      return { view: 'questions', question: key.split(':')[0] ?? null }
    case 'items':
      return { view: 'questions', question: face.items.get(key)?.question ?? null }
    case 'evidence':
      return { view: 'questions', question: face.evidence.get(key)?.question ?? null }
    case 'cards':
    case 'groups':
      return { view: 'cards', question: null }
    case 'transfers':
    case 'transferTexts':
      return { view: 'practices', question: null }
    default:
      return undefined
  }
}

/** A root's name is the field's, with the key of one of its texts behind a colon. */
function split(root: string): [field: string, key: string | undefined] {
  const colon = root.indexOf(':')
  return colon < 0 ? [root, undefined] : [root.slice(0, colon), root.slice(colon + 1)]
}
