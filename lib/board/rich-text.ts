import * as Y from 'yjs'

/** A rich text as plain JSON, in ProseMirror's shape. Read without a schema: nothing gets lost. */
export interface NoteJson {
  type: string
  attrs?: Record<string, unknown>
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  text?: string
  content?: NoteJson[]
}

/** The whole of a fragment as a `doc` node. */
export const readFragment = (fragment: Y.XmlFragment): NoteJson => ({
  type: 'doc',
  content: fragment.toArray().flatMap((node) => readNode(node, 0)),
})

/** Nodes nested deeper than any editor makes them are passed over. */
const deepest = 100

function readNode(node: unknown, depth: number): NoteJson[] {
  if (depth > deepest) return []
  if (node instanceof Y.XmlText) return node.toDelta().flatMap(readRun)
  if (!(node instanceof Y.XmlElement)) return []
  const attrs = node.getAttributes() as Record<string, unknown>
  const content = node.toArray().flatMap((child) => readNode(child, depth + 1))
  return [
    {
      type: node.nodeName,
      ...(Object.keys(attrs).length > 0 && { attrs }),
      ...(content.length > 0 && { content }),
    },
  ]
}

function readRun(run: { insert: unknown; attributes?: Record<string, unknown> }): NoteJson[] {
  if (typeof run.insert !== 'string') return []
  const marks = Object.entries(run.attributes ?? {}).map(([type, attrs]) => ({
    type,
    attrs: attrs as Record<string, unknown>,
  }))
  return [{ type: 'text', text: run.insert, ...(marks.length > 0 && { marks }) }]
}

/**
 * Appends block nodes to a fragment, in the form in which TipTap's collaboration reads them. A
 * block holds either blocks or runs of text.
 */
export function writeFragment(fragment: Y.XmlFragment, nodes: readonly NoteJson[]): void {
  fragment.insert(fragment.length, nodes.map(writeNode))
}

function writeNode(json: NoteJson): Y.XmlElement {
  // Attributes may hold any plain value; Yjs's own type for an unnamed element says text only.
  const element = new Y.XmlElement<Record<string, never>>(json.type)
  for (const [name, value] of Object.entries(json.attrs ?? {})) {
    element.setAttribute(name, value as never)
  }
  const content = json.content ?? []
  const isText = content.some((node) => node.type === 'text')
  element.insert(0, isText ? [writeRuns(content)] : content.map(writeNode))
  return element as unknown as Y.XmlElement
}

function writeRuns(runs: readonly NoteJson[]): Y.XmlText {
  const text = new Y.XmlText()
  text.applyDelta(
    runs.map((run) => ({
      insert: run.text ?? '',
      attributes: Object.fromEntries((run.marks ?? []).map((m) => [m.type, m.attrs ?? {}])),
    })),
  )
  return text
}

/** The words of a rich text, blocks separated by line breaks. */
export function plainText(json: NoteJson): string {
  if (json.type === 'text') return json.text ?? ''
  if (json.type === 'hardBreak') return '\n'
  const inner = (json.content ?? []).map(plainText)
  const inline = (json.content ?? []).some((node) => node.type === 'text')
  return inline ? inner.join('') : inner.filter((text) => text !== '').join('\n')
}
