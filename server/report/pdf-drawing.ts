import type { Drawing, Shape } from '#lib/report/drawing.ts'
import { paints } from '#lib/report/to-svg.ts'
import { element, ensure, type Paper, type Struct } from './paper.ts'

/** Draws a picture as vectors, as wide as the column; what it shows is said in words as well. */
export function setDrawing(paper: Paper, parent: Struct, drawing: Drawing): void {
  const { doc, left } = paper
  const factor = factorOf(paper, drawing)
  const height = drawing.height * factor
  ensure(paper, height + 8)
  const top = doc.y + 4
  const bbox: [number, number, number, number] = [
    left,
    top,
    left + drawing.width * factor,
    top + height,
  ]
  element(paper, parent, 'Figure', { alt: drawing.alt, bbox, placement: 'Block' }).add(() => {
    doc.save().translate(left, top).scale(factor)
    for (const shape of drawing.shapes) drawShape(paper, shape)
    doc.restore()
  })
  doc.x = left
  doc.y = top + height + 10
}

/** How large a picture stands on paper, beside its own lengths. */
const factorOf = ({ doc, width }: Paper, drawing: Drawing): number =>
  Math.min(width / drawing.width, (doc.page.height - 190) / drawing.height)

/** Points that a picture takes up of a page. */
export const heightOf = (paper: Paper, drawing: Drawing): number =>
  drawing.height * factorOf(paper, drawing) + 14

function drawShape({ doc }: Paper, shape: Shape): void {
  switch (shape.kind) {
    case 'line':
      doc.strokeColor(paints[shape.paint]).lineWidth(shape.width ?? 1)
      if (shape.dashed) doc.dash(3, { space: 3 })
      doc
        .moveTo(...shape.from)
        .lineTo(...shape.to)
        .stroke()
      if (shape.dashed) doc.undash()
      return
    case 'rect': {
      const [[x, y], [width, height]] = [shape.at, shape.size]
      if (shape.radius) doc.roundedRect(x, y, width, height, shape.radius)
      else doc.rect(x, y, width, height)
      return paint(doc, shape)
    }
    case 'circle':
      doc.circle(...shape.at, shape.radius)
      return paint(doc, shape)
    case 'polygon':
      doc.polygon(...shape.points)
      return paint(doc, shape)
    case 'text': {
      const { at, text, size, anchor, bold } = shape
      doc
        .font(bold ? 'sans-bold' : 'sans')
        .fontSize(size)
        .fillColor(paints[shape.paint])
      const wide = doc.widthOfString(text)
      const x = anchor === 'end' ? at[0] - wide : anchor === 'middle' ? at[0] - wide / 2 : at[0]
      // Shapes tell where a line of words stands; pdfkit where the words begin at the top.
      doc.text(text, x, at[1] - size * 0.95, { lineBreak: false })
    }
  }
}

function paint(
  doc: Paper['doc'],
  {
    fill,
    stroke,
    width = 1,
  }: { fill?: keyof typeof paints; stroke?: keyof typeof paints; width?: number },
): void {
  if (fill) doc.fillColor(paints[fill])
  if (stroke) doc.strokeColor(paints[stroke]).lineWidth(width)
  if (fill && stroke) doc.fillAndStroke()
  else if (stroke) doc.stroke()
  else doc.fill()
}
