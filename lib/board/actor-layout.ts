import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import { radiusOf } from './actor-look.ts'
import type { ActorMap } from './actor-map.ts'
import { type Actor, sectors } from './actors.ts'

/** Where actors stand in the network, by id. */
export type Places = ReadonlyMap<string, readonly [x: number, y: number]>

/** Ways in which the network puts actors in order by itself. */
export const layouts = ['force', 'sector', 'circles'] as const

export type Layout = (typeof layouts)[number]

/** Room for an actor and its name, and between groups of them. */
const cell = { width: 136, height: 104 }
const gap = 56

/** The same on a circle. */
const room = 78

/** How far apart the two cities stand, beyond what they need themselves. */
const betweenCities = 90

/** Where every actor stands: where it was put, else in a group with its sector. */
export function placesOf(list: readonly Actor[]): Map<string, readonly [number, number]> {
  const places = new Map(sectorLayout(list))
  for (const { id, pos } of list) if (pos) places.set(id, pos)
  return places
}

/** Each city's sectors in groups that stand in rows, the mentor's city on the left. */
export const sectorLayout = (list: readonly Actor[]): Map<string, readonly [number, number]> =>
  byCity(list, (own) => {
    const groups = [...sectors, null]
      .map((sector) => own.filter((actor) => actor.sector === sector))
      .filter((group) => group.length > 0)
      .map((group) => {
        const across = Math.ceil(Math.sqrt(group.length * 1.2))
        const width = across * cell.width + gap
        const height = Math.ceil(group.length / across) * cell.height + gap
        return { group, across, width, height }
      })
    const area = groups.reduce((sum, { width, height }) => sum + width * height, 0)
    // Both cities side by side, or one alone, have about the shape of a screen.
    const isAlone = own.length === list.length
    const widest = Math.max(
      Math.sqrt(area * (isAlone ? 1.7 : 1.2)),
      ...groups.map(({ width }) => width),
    )
    const placed: Placed[] = []
    let [x, y, tallest, right] = [0, 0, 0, 0]
    for (const { group, across, width, height } of groups) {
      if (x > 0 && x + width > widest) [x, y, tallest] = [0, y + tallest, 0]
      for (const [at, { id }] of group.entries()) {
        const [column, row] = [at % across, Math.floor(at / across)]
        // Not in straight columns: relations would lie on each other.
        const aside = row % 2 === 0 ? 0.35 : 0.65
        placed.push([id, x + (column + aside) * cell.width, y + (row + 0.5) * cell.height])
      }
      x += width
      right = Math.max(right, x)
      tallest = Math.max(tallest, height)
    }
    const [dx, dy] = [(right - gap) / 2, (y + tallest - gap) / 2]
    return placed.map(([id, left, top]) => [id, left - dx, top - dy] as const)
  })

/** Whoever takes part in the middle, the planned around them, and the missing outside of all. */
export const circleLayout = (list: readonly Actor[]): Map<string, readonly [number, number]> =>
  byCity(list, (own) => {
    let radius = 0
    return (['involved', null, 'planned', 'missing'] as const).flatMap((presence) => {
      const ring = own.filter((actor) => actor.presence === presence)
      if (ring.length === 0) return []
      const isFirst = radius === 0
      if (isFirst && ring.length === 1) {
        radius = room
        return ring.map(({ id }) => [id, 0, 0] as const)
      }
      radius = Math.max(radius + 1.6 * room, (ring.length * 1.5 * room) / (2 * Math.PI))
      const found = sorted(ring).map(({ id }, at) => {
        const angle = (2 * Math.PI * at) / ring.length - Math.PI / 2
        return [id, radius * Math.cos(angle), radius * Math.sin(angle)] as const
      })
      return found
    })
  })

interface Body extends SimulationNodeDatum {
  id: string
  home: number
  r: number
}

/**
 * Related actors near each other. The same map gives the same places each time. `pause` is waited
 * for now and then: with a thousand actors this takes a second, and the page must not stand still.
 */
export async function forceLayout(
  { actors: list, relations }: ActorMap,
  pause: () => Promise<void>,
): Promise<Map<string, readonly [number, number]>> {
  const start = sectorLayout(list)
  const isTwo = new Set(list.map(({ city }) => city)).size > 1
  const far = 60 * Math.sqrt(list.length)
  const bodies: Body[] = sorted(list).map((actor) => {
    const [x, y] = start.get(actor.id) ?? [0, 0]
    const home = isTwo ? (actor.city === 'mentor' ? -far : far) : 0
    return { id: actor.id, x, y, home, r: radiusOf(actor) }
  })
  const ids = new Set(list.map(({ id }) => id))
  const links = relations
    .filter(({ from, to }) => ids.has(from) && ids.has(to))
    .map(({ from, to, strength }) => ({ source: from, target: to, strength }))
  const simulation = forceSimulation(bodies)
    .force('charge', forceManyBody().strength(-520).theta(1.1).distanceMax(900))
    .force(
      'link',
      forceLink<Body, (typeof links)[number] & { source: string; target: string }>(links)
        .id(({ id }) => id)
        .distance(170)
        .strength(({ strength }) => 0.08 * strength),
    )
    .force('x', forceX<Body>(({ home }) => home).strength(0.06))
    .force('y', forceY(0).strength(0.06))
    .force('collide', forceCollide<Body>(({ r }) => r + 42).iterations(2))
    .stop()
  const ticks = list.length > 300 ? 140 : 300
  simulation.alphaDecay(1 - 0.001 ** (1 / ticks))
  for (let tick = 0; tick < ticks; tick++) {
    simulation.tick()
    if (tick % 4 === 3) await pause()
  }
  return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, [x, y] as const]))
}

type Placed = readonly [id: string, x: number, y: number]

/** Lays each city out by itself and puts the two side by side. */
function byCity(list: readonly Actor[], lay: (own: readonly Actor[]) => readonly Placed[]) {
  const places = new Map<string, readonly [number, number]>()
  const cities = (['mentor', 'mentee'] as const)
    .map((city) => lay(sorted(list.filter((actor) => actor.city === city))))
    .filter((placed) => placed.length > 0)
  const widths = cities.map((placed) => Math.max(...placed.map(([, x]) => Math.abs(x))) + room)
  for (const [at, placed] of cities.entries()) {
    const aside = cities.length === 1 ? 0 : (widths[at] ?? 0) + betweenCities / 2
    for (const [id, x, y] of placed) places.set(id, [x + (at === 0 ? -aside : aside), y])
  }
  return places
}

/** In an order that does not depend on who looks: the most influential first, then by id. */
const sorted = (list: readonly Actor[]): Actor[] =>
  [...list].sort((a, b) => (b.influence ?? 0) - (a.influence ?? 0) || (a.id < b.id ? -1 : 1))

/** The ways to put several actors in line. */
export const alignments = ['left', 'top', 'across', 'down'] as const

export type Alignment = (typeof alignments)[number]

/**
 * Puts actors in one column or row, where none stands on another, or spreads them evenly between
 * the outermost two.
 */
export function align(places: Places, how: Alignment): Map<string, readonly [number, number]> {
  const axis = how === 'left' || how === 'across' ? 0 : 1
  const list = [...places].sort(([, a], [, b]) => a[axis] - b[axis])
  const [first, last] = [list[0]?.[1][axis] ?? 0, list.at(-1)?.[1][axis] ?? 0]
  const isSpread = how === 'across' || how === 'down'
  if (!isSpread) {
    const along = axis === 0 ? 1 : 0
    const least = axis === 0 ? cell.height : cell.width
    let next = Number.NEGATIVE_INFINITY
    const inOrder = [...places].sort(([, a], [, b]) => a[along] - b[along])
    return new Map(
      inOrder.map(([id, place]) => {
        const at = Math.max(place[along], next)
        next = at + least
        return [id, axis === 0 ? [first, at] : [at, first]] as const
      }),
    )
  }
  return new Map(
    list.map(([id, [x, y]], at) => {
      const value = first + ((last - first) * at) / Math.max(1, list.length - 1)
      return [id, axis === 0 ? [value, y] : [x, value]] as const
    }),
  )
}

/** The actor nearest to another one in a direction, if there is any. */
export function nearestTowards(
  places: Places,
  from: string,
  [dx, dy]: readonly [number, number],
): string | undefined {
  const [x, y] = places.get(from) ?? [0, 0]
  let best: { id: string; cost: number } | undefined
  for (const [id, [otherX, otherY]] of places) {
    const ahead = (otherX - x) * dx + (otherY - y) * dy
    const aside = Math.abs((otherX - x) * dy) + Math.abs((otherY - y) * dx)
    // Within 60 degrees to either side; what lies aside counts for more than what lies ahead.
    if (id === from || ahead <= 0 || aside > ahead * 1.75) continue
    const cost = ahead + 2 * aside
    if (!best || cost < best.cost) best = { id, cost }
  }
  return best?.id
}

/** The box around all places with their names; never so small that a lone actor would fill the page. */
export function boundsOf(places: Iterable<readonly [number, number]>) {
  const list = [...places]
  const [xs, ys] = [list.map(([x]) => x), list.map(([, y]) => y)]
  const edges = (values: readonly number[], before: number, after: number) => [
    values.reduce((a, b) => Math.min(a, b), values[0] ?? 0) - before,
    values.reduce((a, b) => Math.max(a, b), values[0] ?? 0) + after,
  ]
  const [left = 0, right = 0] = edges(xs, cell.width / 2, cell.width / 2)
  const [top = 0, bottom = 0] = edges(ys, cell.height / 2, cell.height / 2 + 16)
  const [width, height] = [Math.max(right - left, 800), Math.max(bottom - top, 460)]
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height }
}

/** The actor whose sign covers a point, the nearest first. */
export function actorAt(
  list: readonly Actor[],
  places: Places,
  [x, y]: readonly [number, number],
): Actor | undefined {
  let best: { actor: Actor; far: number } | undefined
  for (const actor of list) {
    const place = places.get(actor.id)
    if (!place) continue
    const far = Math.hypot(place[0] - x, place[1] - y)
    if (far <= radiusOf(actor) + 4 && (!best || far < best.far)) best = { actor, far }
  }
  return best?.actor
}
