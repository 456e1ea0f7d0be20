/** What a shape is painted with; each format has its own colours for them. */
export type Paint = 'ink' | 'soft' | 'line' | 'paper' | 'accent' | 'mentor' | 'mentee' | 'tint'

/** A shape of a drawing; lengths in points, from the upper left corner. */
export type Shape =
  | {
      kind: 'line'
      from: [x: number, y: number]
      to: [x: number, y: number]
      paint: Paint
      width?: number
      dashed?: boolean
      arrow?: boolean
    }
  | {
      kind: 'rect'
      at: [x: number, y: number]
      size: [width: number, height: number]
      fill?: Paint
      stroke?: Paint
      radius?: number
    }
  | {
      kind: 'circle'
      at: [x: number, y: number]
      radius: number
      fill?: Paint
      stroke?: Paint
      width?: number
    }
  | {
      kind: 'polygon'
      points: [x: number, y: number][]
      fill?: Paint
      stroke?: Paint
      width?: number
    }
  | {
      kind: 'text'
      at: [x: number, y: number]
      text: string
      size: number
      paint: Paint
      anchor?: 'start' | 'middle' | 'end'
      bold?: boolean
    }

/** A picture of lines and words that every format can draw, with the same said in words. */
export interface Drawing {
  width: number
  height: number
  shapes: Shape[]
  /** What is to be seen, for those who do not see it. */
  alt: string
}

/** A diamond around a point: the mentor's mark. */
export const diamond = (
  [x, y]: [number, number],
  radius: number,
  look: { fill?: Paint; stroke?: Paint; width?: number },
): Shape => ({
  kind: 'polygon',
  points: [
    [x, y - radius],
    [x + radius, y],
    [x, y + radius],
    [x - radius, y],
  ],
  ...look,
})

/** How wide a letter is, beside its size. */
const glyph = 0.47

/** How wide words are in a sans face of that size, about; pictures keep so much room for them. */
export const widthOf = (text: string, size: number): number => text.length * size * glyph

/** Words cut to a width, with an ellipsis. */
export function fitText(text: string, size: number, width: number): string {
  if (widthOf(text, size) <= width) return text
  return `${text.slice(0, Math.max(1, Math.floor(width / (size * glyph)) - 1)).trimEnd()}…`
}
