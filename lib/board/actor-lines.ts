import type { Places } from './actor-layout.ts'
import { lineWidth, radiusOf } from './actor-look.ts'
import type { Actor, Relation } from './actors.ts'

/** Relations that look alike, as two paths: their lines, and the heads of their arrows. */
export interface Lines {
  key: string
  kind: Relation['kind']
  width: number
  lines: string
  heads: string
}

/** Where the words of a relation stand. */
export interface LineLabel {
  relation: Relation
  x: number
  y: number
}

/** A relation as a line from the edge of one sign to the edge of the other. */
export interface DrawnLine {
  relation: Relation
  /** How many relations of the same two actors come before it. */
  number: number
  x1: number
  y1: number
  x2: number
  y2: number
}

/** How far parallel relations of the same two actors are apart. */
const apart = 11

/** The relations as few paths for a picture: all that look alike are one. */
export function linesOf(
  relations: readonly Relation[],
  byId: ReadonlyMap<string, Actor>,
  places: Places,
): Lines[] {
  const groups = new Map<string, Lines & { parts: string[]; tips: string[] }>()
  for (const drawn of drawnLines(relations, byId, places)) {
    const { kind, strength, direction } = drawn.relation
    const key = `${kind} ${strength}`
    let group = groups.get(key)
    if (!group) {
      const width = lineWidth(strength)
      group = { key, kind, width, lines: '', heads: '', parts: [], tips: [] }
      groups.set(key, group)
    }
    const { x1, y1, x2, y2 } = drawn
    group.parts.push(`M${r(x1)} ${r(y1)}L${r(x2)} ${r(y2)}`)
    group.tips.push(head(x1, y1, x2, y2, group.width))
    if (direction === 'both') group.tips.push(head(x2, y2, x1, y1, group.width))
  }
  return [...groups.values()].map(({ parts, tips, ...group }) => ({
    ...group,
    lines: parts.join(''),
    heads: tips.join(''),
  }))
}

/** Where the words of relations stand: in the middle of their lines, or beside it. */
export const labelsOf = (lines: readonly DrawnLine[]): LineLabel[] =>
  lines.map(({ relation, number, x1, y1, x2, y2 }) => {
    // Words of parallel lines stand one behind the other, not on each other.
    const along = 0.5 + (number === 0 ? 0 : number % 2 === 0 ? 0.16 : -0.16)
    return { relation, x: x1 + (x2 - x1) * along, y: y1 + (y2 - y1) * along }
  })

/** The relation whose line passes a point within some distance, the nearest first. */
export function relationAt(
  relations: readonly Relation[],
  byId: ReadonlyMap<string, Actor>,
  places: Places,
  [x, y]: readonly [number, number],
  within: number,
): Relation | undefined {
  let best: { relation: Relation; far: number } | undefined
  for (const { relation, x1, y1, x2, y2 } of drawnLines(relations, byId, places)) {
    const [dx, dy] = [x2 - x1, y2 - y1]
    const along = Math.max(
      0,
      Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)),
    )
    const far = Math.hypot(x - x1 - along * dx, y - y1 - along * dy)
    if (far <= within && far < (best?.far ?? Number.POSITIVE_INFINITY)) best = { relation, far }
  }
  return best?.relation
}

/** All relations as lines; several between the same two actors lie side by side. */
export function drawnLines(
  relations: readonly Relation[],
  byId: ReadonlyMap<string, Actor>,
  places: Places,
): DrawnLine[] {
  const beside = new Map<string, number>()
  const drawn: DrawnLine[] = []
  for (const relation of relations) {
    const { from, to } = relation
    const [one, other] = [byId.get(from), byId.get(to)]
    const [start, end] = [places.get(from), places.get(to)]
    if (!one || !other || !start || !end) continue
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`
    const number = beside.get(pair) ?? 0
    beside.set(pair, number + 1)
    const length = Math.hypot(end[0] - start[0], end[1] - start[1]) || 1
    const [ux, uy] = [(end[0] - start[0]) / length, (end[1] - start[1]) / length]
    // The first line is in the middle, the next to either side of it, whichever way they lead.
    const turn = from < to ? 1 : -1
    const aside = Math.ceil(number / 2) * apart * (number % 2 === 0 ? 1 : -1) * turn
    const [from0, to0] = [radiusOf(one) + 3, radiusOf(other) + 5]
    drawn.push({
      relation,
      number,
      x1: start[0] + ux * from0 - uy * aside,
      y1: start[1] + uy * from0 + ux * aside,
      x2: end[0] - ux * to0 - uy * aside,
      y2: end[1] - uy * to0 + ux * aside,
    })
  }
  return drawn
}

/** The head of an arrow at the end of a line, as a path. */
function head(x1: number, y1: number, x2: number, y2: number, width: number): string {
  const points = headOf(x1, y1, x2, y2, width).map(([x, y]) => `${r(x)} ${r(y)}`)
  return `M${points.join('L')}Z`
}

/** The three corners of the head of an arrow at the end of a line. */
export function headOf(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  width: number,
): [x: number, y: number][] {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length]
  const [long, wide] = [6 + 2 * width, 2.5 + 1.2 * width]
  const [bx, by] = [x2 - ux * long, y2 - uy * long]
  return [
    [x2, y2],
    [bx - uy * wide, by + ux * wide],
    [bx + uy * wide, by - ux * wide],
  ]
}

const r = (value: number) => Math.round(value * 10) / 10
