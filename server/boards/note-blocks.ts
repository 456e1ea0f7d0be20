import { z } from 'zod'
import type { NoteJson } from '#lib/board/rich-text.ts'

const lines = z.array(z.string())

/** A block of a note in the short form in which prepared content is written by hand. */
export const blockSchema = z.union([
  z.string(),
  z.strictObject({ heading: z.string() }),
  z.strictObject({ list: lines }),
  z.strictObject({ ordered: lines }),
  z.strictObject({ tasks: z.array(z.tuple([z.string(), z.boolean()])) }),
  z.strictObject({ quote: z.string() }),
  z.strictObject({ table: z.array(lines) }),
])

type Block = z.infer<typeof blockSchema>

/** Prepared blocks as the nodes that the editor uses. */
export const toNodes = (blocks: readonly Block[]): NoteJson[] => blocks.map(toNode)

function toNode(block: Block): NoteJson {
  if (typeof block === 'string') return paragraph(block)
  if ('heading' in block) {
    return { type: 'heading', attrs: { level: 3 }, content: inline(block.heading) }
  }
  if ('list' in block) return { type: 'bulletList', content: block.list.map(listItem) }
  if ('ordered' in block) return { type: 'orderedList', content: block.ordered.map(listItem) }
  if ('quote' in block) return { type: 'blockquote', content: [paragraph(block.quote)] }
  if ('tasks' in block) {
    const task = ([text, checked]: [string, boolean]): NoteJson => ({
      type: 'taskItem',
      attrs: { checked },
      content: [paragraph(text)],
    })
    return { type: 'taskList', content: block.tasks.map(task) }
  }
  const row = (cells: string[], index: number): NoteJson => ({
    type: 'tableRow',
    content: cells.map((cell) => ({
      type: index === 0 ? 'tableHeader' : 'tableCell',
      attrs: { colspan: 1, rowspan: 1 },
      content: [paragraph(cell)],
    })),
  })
  return { type: 'table', content: block.table.map(row) }
}

const paragraph = (text: string): NoteJson => ({ type: 'paragraph', content: inline(text) })

const listItem = (text: string): NoteJson => ({ type: 'listItem', content: [paragraph(text)] })

/** Text in which *stars* are italic and **double stars** bold. */
function inline(text: string): NoteJson[] {
  return text
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('**')) return marked(part.slice(2, -2), 'bold')
      if (part.startsWith('*')) return marked(part.slice(1, -1), 'italic')
      return { type: 'text', text: part }
    })
}

const marked = (text: string, type: string): NoteJson => ({ type: 'text', text, marks: [{ type }] })
