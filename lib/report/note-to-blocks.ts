import { isSafeLink } from '#lib/board/links.ts'
import { type NoteJson, plainText } from '#lib/board/rich-text.ts'
import { type Block, type Cell, type Run, run } from './blocks.ts'

/** True when somebody wrote words into a rich text. */
export const isWritten = (note: NoteJson | undefined): note is NoteJson =>
  note !== undefined && plainText(note).trim() !== ''

/** A rich text as blocks of a report. What no format knows is passed over, its words are kept. */
export const noteToBlocks = (note: NoteJson): Block[] => (note.content ?? []).flatMap(blocksOf)

function blocksOf(node: NoteJson): Block[] {
  const children = node.content ?? []
  switch (node.type) {
    case 'paragraph': {
      const runs = runsOf(node)
      return runs.length > 0 ? [{ kind: 'text', runs }] : []
    }
    case 'heading':
      return [{ kind: 'text', runs: runsOf(node).map((part) => ({ ...part, bold: true })) }]
    case 'bulletList':
    case 'orderedList': {
      const items = children.map((item) => (item.content ?? []).flatMap(blocksOf))
      return [{ kind: 'list', ordered: node.type === 'orderedList', items }]
    }
    case 'taskList':
      return [{ kind: 'list', ordered: false, boxed: true, items: children.map(taskOf) }]
    case 'blockquote':
      return [{ kind: 'quote', blocks: children.flatMap(blocksOf) }]
    case 'table':
      return tableOf(node)
    case 'horizontalRule':
      return [{ kind: 'rule' }]
    case 'text':
    case 'hardBreak':
      return [{ kind: 'text', runs: runsOf({ type: 'paragraph', content: [node] }) }]
    default: {
      const isInline = children.some(({ type }) => type === 'text')
      return isInline ? [{ kind: 'text', runs: runsOf(node) }] : children.flatMap(blocksOf)
    }
  }
}

/** A task with its box before its words. */
function taskOf(node: NoteJson): Block[] {
  const box = run(node.attrs?.checked === true ? '☑ ' : '☐ ')
  const [first, ...more] = (node.content ?? []).flatMap(blocksOf)
  if (first?.kind !== 'text')
    return [{ kind: 'text', runs: [box] }, ...(first ? [first] : []), ...more]
  return [{ kind: 'text', runs: [box, ...first.runs] }, ...more]
}

function tableOf(node: NoteJson): Block[] {
  const rows = (node.content ?? []).map((row) => (row.content ?? []).map(cellOf))
  const columns = Math.max(0, ...rows.map((row) => row.length))
  if (columns === 0) return []
  const isHead = (node.content?.[0]?.content ?? []).every(({ type }) => type === 'tableHeader')
  const [first = []] = rows
  const head = isHead ? first.map(({ runs }) => runs.map(({ text }) => text).join('')) : []
  const filled = rows.slice(isHead ? 1 : 0).map((row) => {
    const missing = Array.from({ length: columns - row.length }, (): Cell => ({ runs: [] }))
    return [...row, ...missing]
  })
  const widths = Array.from({ length: columns }, () => 1)
  return [{ kind: 'table', caption: '', head, rows: filled, widths }]
}

const cellOf = (node: NoteJson): Cell => ({
  runs: (node.content ?? []).flatMap((block, index) => [
    ...(index > 0 ? [run('\n')] : []),
    ...runsOf(block),
  ]),
})

function runsOf(node: NoteJson): Run[] {
  return (node.content ?? []).flatMap((part): Run[] => {
    if (part.type === 'hardBreak') return [run('\n')]
    if (part.type === 'text') return [textRun(part)]
    return runsOf(part)
  })
}

const looks: Record<string, keyof Omit<Run, 'text' | 'href' | 'mark'>> = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strike: 'strike',
  code: 'code',
}

function textRun({ text = '', marks = [] }: NoteJson): Run {
  const found: Run = { text }
  for (const { type, attrs } of marks) {
    const look = looks[type]
    if (look) found[look] = true
    const href = attrs?.href
    if (type === 'link' && typeof href === 'string' && isSafeLink(href)) found.href = href
  }
  return found
}
