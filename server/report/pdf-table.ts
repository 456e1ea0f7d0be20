import type { Cell, TableBlock } from '#lib/report/blocks.ts'
import { plainRuns } from '#lib/report/blocks.ts'
import { paints } from '#lib/report/to-svg.ts'
import { artifact, bottomOf, drawMark, element, ensure, type Paper, type Struct } from './paper.ts'
import { setLook } from './pdf-runs.ts'

const size = 9.2
const padding = { x: 5, y: 4 }

/** Sets a table: its heads stand again on each page, and no row is cut that fits on a page. */
export function setTable(paper: Paper, parent: Struct, { head, rows, widths }: TableBlock): void {
  const { doc, left, width } = paper
  const total = widths.reduce((sum, one) => sum + one, 0) || 1
  const columns = widths.map((one) => (one / total) * width)
  const heads = head.map((text): Cell => ({ runs: [{ text, bold: true }] }))
  const table = element(paper, parent, 'Table')
  const firstRow = rows[0] ? heightOf(paper, rows[0], columns) : 0
  ensure(paper, (head.length > 0 ? heightOf(paper, heads, columns) : 0) + firstRow + 4)
  if (head.length > 0) setRow(paper, element(paper, table, 'TR'), heads, columns, true)
  for (const row of rows) {
    if (doc.y + heightOf(paper, row, columns) > bottomOf(paper)) {
      doc.addPage()
      // Who hears the table knows its heads already.
      if (head.length > 0) setRow(paper, undefined, heads, columns, true)
    }
    setRow(paper, element(paper, table, 'TR'), row, columns, false)
  }
  doc.x = left
  doc.y += 8
}

function setRow(
  paper: Paper,
  parent: Struct | undefined,
  row: readonly Cell[],
  columns: readonly number[],
  isHead: boolean,
): void {
  const { doc, left, width } = paper
  const [top, height] = [doc.y, heightOf(paper, row, columns)]
  let x = left
  for (const [index, cell] of row.entries()) {
    const wide = columns[index] ?? 0
    const at = x
    const draw = () => setCell(paper, cell, { x: at, y: top, width: wide, height })
    if (parent) {
      const options = isHead ? { scope: 'Column' as const } : {}
      element(paper, parent, isHead ? 'TH' : 'TD', options).add(draw)
    } else artifact(paper, draw)
    x += wide
  }
  artifact(paper, () => {
    doc.strokeColor(isHead ? paints.soft : paints.line).lineWidth(isHead ? 1 : 0.6)
    doc
      .moveTo(left, top + height)
      .lineTo(left + width, top + height)
      .stroke()
  })
  doc.x = left
  doc.y = top + height
}

function setCell(
  paper: Paper,
  { runs }: Cell,
  box: { x: number; y: number; width: number; height: number },
): void {
  const { doc } = paper
  const filled = runs.filter(({ text }) => text !== '')
  const mark = filled[0]?.mark
  const x = box.x + padding.x + (mark ? 9 : 0)
  if (mark) drawMark(paper, mark, box.x + padding.x + 3, box.y + padding.y + size * 0.62, 2.8)
  for (const [index, run] of filled.entries()) {
    setLook(paper, run, { size })
    const options = {
      width: box.x + box.width - padding.x - x,
      height: box.height,
      continued: index < filled.length - 1,
      link: run.href ?? null,
      underline: run.href !== undefined,
      strike: run.strike === true,
      lineGap: 1,
    }
    if (index === 0) doc.text(run.text, x, box.y + padding.y, options)
    else doc.text(run.text, options)
  }
}

function heightOf(paper: Paper, row: readonly Cell[], columns: readonly number[]): number {
  const { doc } = paper
  const heights = row.map(({ runs }, index) => {
    const text = plainRuns(runs)
    const isBold = runs.some(({ bold }) => bold)
    doc.font(isBold ? 'sans-bold' : 'sans').fontSize(size)
    const mark = runs[0]?.mark ? 9 : 0
    const width = (columns[index] ?? 0) - 2 * padding.x - mark
    return doc.heightOfString(text || ' ', { width, lineGap: 1 })
  })
  return Math.max(...heights, size) + 2 * padding.y
}
