import PDFDocument from 'pdfkit'
import type { Delegation } from '#lib/access/access.ts'
import type { Report } from '#lib/report/blocks.ts'
import { paints } from '#lib/report/to-svg.ts'
import { fontFile, fontNames } from './fonts.ts'

/** Points around the text of a page; heads and feet stand in them. */
export const margins = { top: 78, bottom: 72, left: 66, right: 66 }

/** Points of ordinary words. */
export const bodySize = 10.5

/** A document that is being drawn, and the column of it that is drawn into. */
export interface Paper {
  doc: PDFKit.PDFDocument
  left: number
  width: number
}

/** The subset of PDF for readers who hear it; the library's types do not know that it has it. */
const accessible: object = { subset: 'PDF/UA' }

/** Opens an empty tagged document in a report's language, with the program's own fonts. */
export function openPaper(report: Report): Paper {
  const doc = new PDFDocument({
    size: 'A4',
    margins,
    bufferPages: true,
    autoFirstPage: false,
    tagged: true,
    lang: report.language,
    pdfVersion: '1.7',
    ...accessible,
    displayTitle: true,
    info: {
      Title: `${report.title} · ${report.subtitle}`,
      Subject: report.facts.map(({ label, text }) => `${label}: ${text}`).join('; '),
      Creator: 'Compa',
      Producer: 'Compa',
    },
  })
  for (const name of fontNames) doc.registerFont(name, fontFile(name))
  return { doc, left: margins.left, width: 595.28 - margins.left - margins.right }
}

/** The lowest point of a page that words may reach. */
export const bottomOf = ({ doc }: Paper): number => doc.page.height - margins.bottom

/** Begins a new page unless so many points are left on this one. */
export function ensure(paper: Paper, points: number): void {
  if (paper.doc.y + points > bottomOf(paper)) paper.doc.addPage()
}

/** The number of the page that is drawn on, from 0. */
export const pageIndex = ({ doc }: Paper): number => doc.bufferedPageRange().count - 1

/** Draws what is no content: lines, heads and feet, which nobody has to hear. */
export function artifact({ doc }: Pick<Paper, 'doc'>, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  draw()
  doc.endMarkedContent()
}

/** An element of the tree of what the document says. */
export type Struct = PDFKit.PDFStructureElement

/** What is said of an element; the library's types do not know all of it. */
export interface StructOptions {
  alt?: string
  bbox?: [number, number, number, number]
  placement?: string
  scope?: 'Row' | 'Column'
}

/** Adds an element to the tree of what the document says. */
export function element(
  { doc }: Pick<Paper, 'doc'>,
  parent: Struct,
  type: string,
  options: StructOptions = {},
): Struct {
  const added = doc.struct(type, options)
  parent.add(added)
  return added
}

/** Draws a city's mark around a point: a diamond for the mentor, a circle for the mentee. */
export function drawMark(
  { doc }: Pick<Paper, 'doc'>,
  of: Delegation,
  x: number,
  y: number,
  radius = 3.6,
): void {
  doc.fillColor(paints[of])
  if (of === 'mentee') doc.circle(x, y, radius * 0.92).fill()
  else {
    const [r, up] = [radius * 1.15, y - radius * 1.15]
    doc.polygon([x, up], [x + r, y], [x, y + r], [x - r, y]).fill()
  }
}
