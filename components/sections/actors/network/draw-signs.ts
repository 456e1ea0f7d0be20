import { sectorLook, signPath } from '#lib/board/actor-look.ts'
import { shortened } from '#lib/board/actor-picture.ts'
import { isKeyActor } from '#lib/board/actors.ts'
import type { DrawingWords, Sign, View } from './draw-network.ts'

const outlines = new Map<string, Path2D>()

function outlineOf(shape: Parameters<typeof signPath>[0], r: number): Path2D {
  const key = `${shape} ${r}`
  const path = outlines.get(key) ?? new Path2D(signPath(shape, r - 1))
  outlines.set(key, path)
  return path
}

/** Draws actors as their nodes look: filled by sector, hollow where they are missing. */
export function drawSigns(
  pen: CanvasRenderingContext2D,
  signs: readonly Sign[],
  [dx, dy, zoom]: View,
  scale: number,
  colour: (token: string) => string,
): void {
  pen.lineWidth = 3
  for (const { actor, x, y, r, isFaint } of signs) {
    const { shape, colour: token } = sectorLook(actor.sector)
    const isHollow = actor.presence === 'missing' || shape === 'ring'
    const [left, top] = [scale * (dx + x * zoom), scale * (dy + y * zoom)]
    pen.setTransform(scale * zoom, 0, 0, scale * zoom, left, top)
    pen.globalAlpha = isFaint ? 0.22 : 1
    pen.fillStyle = colour(isHollow ? '--sheet' : token)
    pen.strokeStyle = colour(token)
    const path = outlineOf(shape, r)
    pen.fill(path)
    if (isHollow) pen.stroke(path)
  }
  pen.globalAlpha = 1
}

/** Writes the names of those who matter most, as many as find room, in a size that can be read. */
export function drawNames(
  pen: CanvasRenderingContext2D,
  signs: readonly Sign[],
  [dx, dy, zoom]: View,
  scale: number,
  colour: (token: string) => string,
  words: DrawingWords,
): void {
  const taken: [left: number, top: number][] = []
  const [width, height] = [120, 22]
  pen.setTransform(scale, 0, 0, scale, 0, 0)
  pen.font = "600 12px 'Source Sans 3 Variable', sans-serif"
  pen.textAlign = 'center'
  pen.lineJoin = 'round'
  pen.lineWidth = 3
  pen.strokeStyle = colour('--sheet')
  pen.fillStyle = colour('--ink')
  for (const { actor, x, y, r, isFaint } of signs) {
    if (isFaint || !isKeyActor(actor)) continue
    const [left, top] = [dx + x * zoom, dy + (y + r) * zoom + 11]
    const isHidden = taken.some(
      ([a, b]) => Math.abs(a - left) < width && Math.abs(b - top) < height,
    )
    if (isHidden) continue
    taken.push([left, top])
    const name = shortened(words.name(actor), 22)
    pen.strokeText(name, left, top)
    pen.fillText(name, left, top)
  }
}
