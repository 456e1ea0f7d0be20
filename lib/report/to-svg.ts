import type { Drawing, Paint, Shape } from './drawing.ts'
import { escaped } from './escape.ts'

/** The colours of reports on paper, by what they paint. */
export const paints: Record<Paint, string> = {
  ink: '#1d2429',
  soft: '#535d65',
  line: '#d8d2c7',
  paper: '#ffffff',
  accent: '#0b5d57',
  mentor: '#2b4c9b',
  mentee: '#9c4314',
  tint: '#e3efed',
}

/** A drawing as SVG, with what it shows in words. */
export function toSvg({ width, height, shapes, alt }: Drawing): string {
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(alt)}" ${size} font-family="Source Sans 3, Segoe UI, sans-serif">${shapes.map(shapeSvg).join('')}</svg>`
}

function shapeSvg(shape: Shape): string {
  const fill = 'fill' in shape && shape.fill ? paints[shape.fill] : 'none'
  const stroke = 'stroke' in shape && shape.stroke ? paints[shape.stroke] : 'none'
  const width = 'width' in shape ? (shape.width ?? 1) : 1
  const look = `fill="${fill}" stroke="${stroke}" stroke-width="${width}"`
  switch (shape.kind) {
    case 'line': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to]
      const dashes = shape.dashed ? ' stroke-dasharray="3 3"' : ''
      return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${paints[shape.paint]}" stroke-width="${width}"${dashes}/>`
    }
    case 'rect': {
      const [[x, y], [w, h]] = [shape.at, shape.size]
      return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${shape.radius ?? 0}" ${look}/>`
    }
    case 'circle':
      return `<circle cx="${shape.at[0]}" cy="${shape.at[1]}" r="${shape.radius}" ${look}/>`
    case 'polygon':
      return `<polygon points="${shape.points.map((point) => point.join(',')).join(' ')}" ${look}/>`
    case 'text': {
      const { at, text, size, paint, anchor = 'start', bold } = shape
      return `<text x="${at[0]}" y="${at[1]}" font-size="${size}" text-anchor="${anchor}"${bold ? ' font-weight="600"' : ''} fill="${paints[paint]}">${escaped(text)}</text>`
    }
  }
}
