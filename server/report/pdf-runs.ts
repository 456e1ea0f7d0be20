import type { Run } from '#lib/report/blocks.ts'
import { paints } from '#lib/report/to-svg.ts'
import type { Font } from './fonts.ts'
import { artifact, bodySize, drawMark, element, ensure, type Paper, type Struct } from './paper.ts'

/** How words are set. */
export interface Setting {
  size?: number
  font?: 'sans' | 'serif'
  colour?: string
  /** The structure element that they are. */
  as?: string
}

/** Points that a city's mark takes before words. */
const markRoom = 12

/** Sets runs of words as one paragraph of the column; they go on over the end of a page. */
export function setRuns(
  paper: Paper,
  parent: Struct,
  runs: readonly Run[],
  setting: Setting = {},
): void {
  const { doc, left } = paper
  const { size = bodySize, as = 'P' } = setting
  const filled = runs.filter(({ text }) => text !== '')
  const [first] = filled
  if (!first) return
  ensure(paper, size * 1.5)
  const { mark } = first
  if (mark) {
    artifact(paper, () => drawMark(paper, mark, left + 4, doc.y + size * 0.64, size * 0.33))
  }
  const shift = mark ? markRoom : 0
  element(paper, parent, as).add(() => {
    for (const line of linesOf(filled)) setLine(paper, line, { ...setting, size }, shift)
  })
}

/** Sets runs that stand on one line, or go on over several when there are many. */
function setLine(
  paper: Paper,
  runs: readonly Run[],
  setting: Setting & { size: number },
  shift: number,
): void {
  const { doc, left, width } = paper
  for (const [index, run] of runs.entries()) {
    setLook(paper, run, setting)
    const options = {
      width: width - shift,
      continued: index < runs.length - 1,
      link: run.href ?? null,
      underline: run.underline === true || run.href !== undefined,
      strike: run.strike === true,
      lineGap: setting.size * 0.22,
    }
    if (index === 0) doc.text(run.text, left + shift, doc.y, options)
    else doc.text(run.text, options)
  }
}

/** Runs as the lines that they were written on; a break in the middle of a run ends its line. */
function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...run, text })
    }
  }
  return lines.filter((line) => line.length > 0)
}

/** Chooses font and colour for a run; what cannot be bold in the serif stays as it is. */
export function setLook({ doc }: Pick<Paper, 'doc'>, run: Run, setting: Setting): void {
  const { size = bodySize, font = 'sans', colour } = setting
  doc.font(fontOf(run, font)).fontSize(size)
  doc.fillColor(run.href ? paints.accent : (colour ?? (run.soft ? paints.soft : paints.ink)))
}

function fontOf({ bold, italic }: Run, family: 'sans' | 'serif'): Font {
  if (family === 'serif') return bold ? 'serif-bold' : 'serif'
  if (bold) return italic ? 'sans-bold-italic' : 'sans-bold'
  return italic ? 'sans-italic' : 'sans'
}
