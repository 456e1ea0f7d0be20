import type { Block } from '#lib/report/blocks.ts'
import { paints } from '#lib/report/to-svg.ts'
import {
  artifact,
  bodySize,
  bottomOf,
  element,
  ensure,
  margins,
  type Paper,
  pageIndex,
  type Struct,
} from './paper.ts'
import { heightOf, setDrawing } from './pdf-drawing.ts'
import { setRuns } from './pdf-runs.ts'
import { setTable } from './pdf-table.ts'

const headings = {
  2: { size: 15, font: 'serif', before: 14, after: 5, as: 'H2' },
  3: { size: 11.5, font: 'sans', before: 9, after: 3, as: 'H3' },
  4: { size: 10.5, font: 'sans', before: 6, after: 2, as: 'H4' },
} as const

const bars = { mentor: paints.mentor, mentee: paints.mentee, both: '#3f5b2a' } as const

/** Sets the blocks of a report below each other in the column. */
export function setBlocks(paper: Paper, parent: Struct, blocks: readonly Block[]): void {
  for (const [index, block] of blocks.entries()) {
    setBlock(paper, parent, block, blocks.slice(index + 1, index + 3))
  }
}

/** Points that must be free below a heading: two lines, or the whole picture that it names. */
function roomBelow(paper: Paper, [first, second]: readonly Block[]): number {
  if (first?.kind === 'figure') return heightOf(paper, first.drawing)
  if (first?.kind !== 'heading' || second?.kind !== 'figure') return 54
  return 40 + heightOf(paper, second.drawing)
}

function setBlock(paper: Paper, parent: Struct, block: Block, next: readonly Block[]): void {
  const { doc } = paper
  switch (block.kind) {
    case 'heading': {
      const { size, font, before, after, as } = headings[block.level]
      // A heading never stands alone at the end of a page.
      ensure(paper, before + size * 1.4 + roomBelow(paper, next))
      doc.y += before
      const mark = block.mark ? { mark: block.mark } : {}
      setRuns(paper, parent, [{ text: block.text, bold: true, ...mark }], { size, font, as })
      doc.y += after
      return
    }
    case 'text':
      setRuns(paper, parent, block.runs, block.lead ? { size: 12, font: 'serif' } : {})
      doc.y += 4.5
      return
    case 'said':
      return setSaid(paper, parent, block)
    case 'quote':
      withBar(paper, '#8b8578', () =>
        setBlocks(inset(paper, 12), element(paper, parent, 'BlockQuote'), block.blocks),
      )
      return
    case 'list':
      return setList(paper, parent, block)
    case 'facts':
      return setFacts(paper, parent, block)
    case 'table':
      return setTable(paper, parent, block)
    case 'figure':
      return setDrawing(paper, parent, block.drawing)
    case 'rule':
      artifact(paper, () => {
        doc.strokeColor(paints.line).lineWidth(0.8)
        doc
          .moveTo(paper.left, doc.y + 4)
          .lineTo(paper.left + paper.width, doc.y + 4)
          .stroke()
      })
      doc.y += 10
  }
}

const inset = (paper: Paper, by: number): Paper => ({
  ...paper,
  left: paper.left + by,
  width: paper.width - by,
})

function setSaid(paper: Paper, parent: Struct, block: Extract<Block, { kind: 'said' }>): void {
  const { doc } = paper
  ensure(paper, 48)
  doc.y += 3
  withBar(paper, bars[block.by], () => {
    const inner = inset(paper, 12)
    const part = element(paper, parent, 'Sect')
    const mark = block.by === 'both' ? {} : { mark: block.by }
    setRuns(inner, part, [{ text: block.title, bold: true, ...mark }])
    doc.y += 2
    setBlocks(inner, part, block.blocks)
  })
  doc.y += 5
}

/** Draws a line beside everything that is drawn meanwhile, on each page that it reaches. */
function withBar(paper: Paper, colour: string, draw: () => void): void {
  const { doc } = paper
  const from = { page: pageIndex(paper), y: doc.y }
  draw()
  const to = { page: pageIndex(paper), y: doc.y }
  const bottom = bottomOf(paper)
  for (let page = from.page; page <= to.page; page++) {
    const top = page === from.page ? from.y : margins.top
    const end = page === to.page ? to.y - 3 : bottom
    if (end <= top) continue
    doc.switchToPage(page)
    artifact(paper, () => {
      doc.strokeColor(colour).lineWidth(2)
      doc
        .moveTo(paper.left + 1, top + 1)
        .lineTo(paper.left + 1, end)
        .stroke()
    })
  }
  doc.switchToPage(to.page)
  doc.x = paper.left
  doc.y = to.y
}

function setList(paper: Paper, parent: Struct, block: Extract<Block, { kind: 'list' }>): void {
  const { doc } = paper
  const list = element(paper, parent, 'L')
  for (const [index, item] of block.items.entries()) {
    ensure(paper, bodySize * 1.6)
    const entry = element(paper, list, 'LI')
    const top = doc.y
    if (!block.boxed) {
      const label = block.ordered ? `${index + 1}.` : '•'
      element(paper, entry, 'Lbl').add(() => {
        doc.font('sans').fontSize(bodySize).fillColor(paints.soft)
        doc.text(label, paper.left + 2, top, { lineBreak: false })
      })
      doc.y = top
    }
    setBlocks(block.boxed ? paper : inset(paper, 15), element(paper, entry, 'LBody'), item)
    doc.x = paper.left
    doc.y -= 2
  }
  doc.y += 5
}

function setFacts(paper: Paper, parent: Struct, block: Extract<Block, { kind: 'facts' }>): void {
  const { doc } = paper
  const labels = Math.min(130, paper.width * 0.32)
  const list = element(paper, parent, 'L')
  for (const { label, runs } of block.rows) {
    ensure(paper, bodySize * 1.6)
    const entry = element(paper, list, 'LI')
    const [top, page] = [doc.y, pageIndex(paper)]
    const column = { ...paper, width: labels - 10 }
    setRuns(column, entry, [{ text: label, soft: true }], { as: 'Lbl' })
    const below = doc.y
    // A long label may have ended on the next page: what it is about begins there then.
    doc.y = pageIndex(paper) === page ? top : margins.top
    setRuns({ ...paper, left: paper.left + labels, width: paper.width - labels }, entry, runs, {
      as: 'LBody',
    })
    if (pageIndex(paper) === page) doc.y = Math.max(doc.y, below)
    doc.y += 2
  }
  doc.x = paper.left
  doc.y += 5
}
