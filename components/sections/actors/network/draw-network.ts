import type { SectorFrame } from '#lib/board/actor-frames.ts'
import { type DrawnLine, headOf, type LineLabel } from '#lib/board/actor-lines.ts'
import { lineWidth, relationLook, sectorLook } from '#lib/board/actor-look.ts'
import type { Actor, RelationKind } from '#lib/board/actors.ts'
import { type Sight, visibleLine } from '#lib/board/visible-line.ts'
import { drawNames, drawSigns } from './draw-signs.ts'

/** What is drawn below the actors, and the actors themselves where they are too small for names. */
export interface Drawing {
  lines: readonly DrawnLine[]
  /** Relations that are there faintly. */
  faint: ReadonlySet<string>
  labels: readonly LineLabel[]
  frames: readonly SectorFrame[]
  signs: readonly Sign[]
}

/** An actor that is drawn. */
export interface Sign {
  actor: Actor
  x: number
  y: number
  r: number
  isFaint: boolean
}

/** The words in a drawing. */
export interface DrawingWords {
  relation(kind: RelationKind): string
  frame(frame: SectorFrame): string
  name(actor: Actor): string
}

/** How the canvas lies over the network: moved by x and y, then enlarged. */
export type View = readonly [x: number, y: number, zoom: number]

/**
 * Up to so many lines in sight have dashes, heads and a width of their own; of more these are too
 * small to tell, as they are while the view is enlarged or reduced. A browser without a graphics
 * card needs 30 ms for two thousand wide lines, as much for the dashes of a few hundred, and 6 ms
 * for thin ones; one that comes out a hair wider than a pixel counts as wide.
 */
const detailed = { still: 400, moving: 80 }

/** From which size on the words at lines can be read; smaller, they would only lie over them. */
const labelled = 0.6

/** Draws all that is in sight. Two thousand lines take some milliseconds, each time anew. */
export function drawNetwork(
  pen: CanvasRenderingContext2D,
  drawing: Drawing,
  [dx, dy, zoom]: View,
  size: { width: number; height: number; scale: number },
  colour: (token: string) => string,
  words: DrawingWords,
  state: keyof typeof detailed,
): void {
  const { width, height, scale } = size
  pen.setTransform(scale, 0, 0, scale, 0, 0)
  pen.clearRect(0, 0, width, height)
  pen.setTransform(scale * zoom, 0, 0, scale * zoom, scale * dx, scale * dy)
  const [left, top] = [-dx / zoom, -dy / zoom]
  const sight = { left, top, right: left + width / zoom, bottom: top + height / zoom }
  for (const frame of drawing.frames) drawFrame(pen, frame, colour, words)
  const lines = drawing.lines.filter((line) => visibleLine(line, sight))
  const isDetailed = lines.length <= detailed[state]
  drawLines(pen, lines, drawing.faint, { isDetailed, sight, thin: 1 / (zoom * scale) }, colour)
  const signs = drawing.signs.filter(
    ({ x, y, r }) =>
      x + r >= sight.left && x - r <= sight.right && y + r >= sight.top && y - r <= sight.bottom,
  )
  drawSigns(pen, signs, [dx, dy, zoom], scale, colour)
  drawNames(pen, signs, [dx, dy, zoom], scale, colour, words)
  pen.setTransform(scale * zoom, 0, 0, scale * zoom, scale * dx, scale * dy)
  pen.globalAlpha = 1
  if (zoom >= labelled) drawLabels(pen, drawing.labels, colour, words)
}

/** Lines that look alike are drawn by one stroke. */
function drawLines(
  pen: CanvasRenderingContext2D,
  lines: readonly DrawnLine[],
  faint: ReadonlySet<string>,
  { isDetailed, sight, thin }: { isDetailed: boolean; sight: Sight; thin: number },
  colour: (token: string) => string,
) {
  const alike = new Map<string, DrawnLine[]>()
  for (const line of lines) {
    const { id, kind, strength } = line.relation
    const key = `${kind} ${isDetailed ? strength : ''} ${faint.has(id)}`
    const group = alike.get(key)
    if (group) group.push(line)
    else alike.set(key, [line])
  }
  for (const group of alike.values()) {
    const [first] = group
    if (!first) continue
    const { id, kind, strength } = first.relation
    const { dash, colour: token } = relationLook(kind)
    const dashes = isDetailed && dash ? dash.split(' ').map(Number) : []
    const period = dashes.reduce((sum, part) => sum + part, 0)
    // Where many lie on each other, the actors must still be seen through them.
    pen.globalAlpha = faint.has(id) ? 0.12 : isDetailed ? 0.85 : 0.35
    pen.strokeStyle = colour(token)
    pen.fillStyle = colour(token)
    // From far away a line of its own width would be none at all.
    pen.lineWidth = isDetailed ? Math.max(lineWidth(strength), 0.7 * thin) : 0.95 * thin
    pen.setLineDash(dashes)
    pen.beginPath()
    for (const line of group) {
      // The dashes of a line that goes on far beyond the edge would all be worked out.
      const part = visibleLine(line, sight, period)
      if (!part) continue
      pen.moveTo(part.x1, part.y1)
      pen.lineTo(part.x2, part.y2)
    }
    pen.stroke()
    if (!isDetailed) continue
    pen.beginPath()
    for (const { relation, x1, y1, x2, y2 } of group) {
      addHead(pen, headOf(x1, y1, x2, y2, lineWidth(strength)))
      if (relation.direction === 'both') addHead(pen, headOf(x2, y2, x1, y1, lineWidth(strength)))
    }
    pen.fill()
  }
  pen.setLineDash([])
  pen.globalAlpha = 1
}

function addHead(pen: CanvasRenderingContext2D, [tip, ...base]: [number, number][]) {
  if (!tip) return
  pen.moveTo(...tip)
  for (const corner of base) pen.lineTo(...corner)
  pen.closePath()
}

function drawLabels(
  pen: CanvasRenderingContext2D,
  labels: readonly LineLabel[],
  colour: (token: string) => string,
  words: DrawingWords,
) {
  pen.font = "11px 'Source Sans 3 Variable', sans-serif"
  pen.textAlign = 'center'
  pen.lineWidth = 4
  pen.lineJoin = 'round'
  for (const { relation, x, y } of labels) {
    const text = words.relation(relation.kind)
    pen.strokeStyle = colour('--sheet')
    pen.fillStyle = colour(relationLook(relation.kind).colour)
    pen.strokeText(text, x, y + 4)
    pen.fillText(text, x, y + 4)
  }
}

function drawFrame(
  pen: CanvasRenderingContext2D,
  frame: SectorFrame,
  colour: (token: string) => string,
  words: DrawingWords,
) {
  const token = sectorLook(frame.sector).colour
  pen.beginPath()
  pen.roundRect(frame.x, frame.y, frame.width, frame.height, 24)
  pen.fillStyle = colour(token)
  pen.strokeStyle = colour(token)
  pen.globalAlpha = 0.07
  pen.fill()
  pen.globalAlpha = 0.5
  pen.lineWidth = 1.5
  pen.stroke()
  pen.globalAlpha = 1
  pen.font = "600 15px 'Source Sans 3 Variable', sans-serif"
  pen.textAlign = 'left'
  pen.fillText(words.frame(frame), frame.x + 18, frame.y + 26, frame.width - 28)
}
