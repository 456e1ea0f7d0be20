import type { Delegation } from '#lib/access/access.ts'
import { boundsOf, type Places, placesOf } from '#lib/board/actor-layout.ts'
import type { Actor } from '#lib/board/actors.ts'
import type { Composing } from './composing.ts'
import { type Drawing, diamond, fitText, type Paint, type Shape, widthOf } from './drawing.ts'
import { fieldText, numberOf, textOf } from './fields.ts'
import type { RecordModel } from './version-model.ts'

/** Points across and down that a picture may take on a page. */
const page = { width: 480, height: 620 }
/** Room for a name below its sign, in the network's own lengths. */
const nameWidth = 128
const legendHeight = 34
/** Up to so many relations each have their kind written beside them. */
const labelled = 40

/**
 * The network of a city's actors where people put them, else in groups by sector, with a legend.
 * Undefined while none of them are related. Relations with the other city's actors stand in no
 * picture: side by side on a page, nobody could read either.
 */
export function drawNetwork(composing: Composing, of: Delegation): Drawing | undefined {
  const { model, words } = composing
  const t = words.getTranslations('report')
  // What is read here of an actor is what every version has of it.
  const all = model.actors.actors as unknown as readonly Actor[]
  const list = all.filter(({ city }) => city === of)
  const places = placesOf(list)
  const ends = (relation: RecordModel) =>
    [places.get(textOf(relation, 'from')), places.get(textOf(relation, 'to'))] as const
  const relations = model.actors.relations.filter((relation) => !ends(relation).includes(undefined))
  if (relations.length === 0) return undefined
  const { at, scale, height } = fitted(places)
  const lines = relations.flatMap((relation) => {
    const [from, to] = ends(relation)
    return from && to ? lineOf(relation, at(from), at(to), scale) : []
  })
  const kindOf = (relation: RecordModel) =>
    fieldText(composing, 'actors', 'relation', relation.kind)
  const labels = relations.flatMap((relation): Shape[] => {
    const [from, to] = ends(relation)
    if (!from || !to || relations.length > labelled) return []
    const [[x1, y1], [x2, y2]] = [at(from), at(to)]
    const text = kindOf(relation)
    const size = Math.max(4.5, 9 * scale)
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2]
    const half = widthOf(text, size) / 2
    return [
      {
        kind: 'rect',
        at: [x - half - 1, y - size * 0.6],
        size: [half * 2 + 2, size * 1.2],
        fill: 'paper',
      },
      { kind: 'text', at: [x, y + size * 0.34], text, size, paint: 'soft', anchor: 'middle' },
    ]
  })
  const nodes = list.flatMap((actor): Shape[] => {
    const place = places.get(actor.id)
    if (!place) return []
    const [x, y] = at(place)
    const radius = Math.max(2, (9 + 2 * (actor.influence ?? 1)) * scale)
    const size = Math.max(4.5, 12 * scale)
    const name = fitText(actor.name || t('nameless'), size, Math.max(nameWidth * scale, 40))
    const text: Shape = {
      ...{ kind: 'text', at: [x, y + radius + size], text: name, size, paint: 'ink' },
      anchor: 'middle',
    } as Shape
    const half = widthOf(name, size) / 2
    const room: Shape = {
      ...{ kind: 'rect', at: [x - half, y + radius + size * 0.2], size: [half * 2, size] },
      fill: 'paper',
    } as Shape
    return [room, signOf(actor.city, [x, y], radius, actor.presence === 'missing'), text]
  })
  return {
    width: page.width,
    height: height + legendHeight,
    shapes: [...lines, ...labels, ...nodes, ...legend(height + 20, of, t)],
    alt: relations
      .map((relation) => {
        const name = (field: string) =>
          list.find(({ id }) => id === relation[field])?.name || t('nameless')
        return `${name('from')} – ${kindOf(relation)} – ${name('to')}.`
      })
      .join(' '),
  }
}

type Point = [x: number, y: number]

/** How places of the network become those of a picture that fits on a page. */
function fitted(places: Places) {
  const box = boundsOf(places.values())
  const scale = Math.min(page.width / box.width, page.height / box.height, 0.8)
  const aside = (page.width - box.width * scale) / 2
  const at = ([x, y]: readonly [number, number]): Point => [
    aside + (x - box.x) * scale,
    (y - box.y) * scale,
  ]
  return { at, scale, height: box.height * scale }
}

/** A city's mark; of somebody who is missing only its outline. */
function signOf(city: Actor['city'], at: Point, radius: number, isMissing: boolean): Shape {
  const paint: Paint = city
  const look = { fill: isMissing ? 'paper' : paint, stroke: paint, width: 1 } as const
  return city === 'mentor'
    ? diamond(at, radius * 1.15, look)
    : { kind: 'circle', at, radius, ...look }
}

/** A relation as a line from sign to sign, with a head where it goes one way. */
function lineOf(relation: RecordModel, from: Point, to: Point, scale: number): Shape[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy)
  if (length === 0) return []
  const [ux, uy] = [dx / length, dy / length]
  const gap = Math.min(21 * scale, length / 3)
  const [start, end]: [Point, Point] = [
    [from[0] + ux * gap, from[1] + uy * gap],
    [to[0] - ux * gap, to[1] - uy * gap],
  ]
  const head = Math.max(3, 9 * scale)
  const dashed = relation.kind === 'conflicts'
  const line: Shape = {
    ...{ kind: 'line', from: start, to: end, paint: 'soft', dashed },
    width: 0.4 + 0.4 * (numberOf(relation, 'strength') ?? 2),
  } as Shape
  if (relation.direction === 'both') return [line]
  const [backX, backY] = [end[0] - ux * head, end[1] - uy * head]
  const points: Point[] = [
    end,
    [backX - uy * head * 0.4, backY + ux * head * 0.4],
    [backX + uy * head * 0.4, backY - ux * head * 0.4],
  ]
  return [line, { kind: 'polygon', points, fill: 'soft' }]
}

function legend(
  y: number,
  of: Delegation,
  t: ReturnType<Composing['words']['getTranslations']>,
): Shape[] {
  const shapes: Shape[] = []
  let x = 4
  const entry = (sign: Shape[], width: number, text: string) => {
    const size = 8
    shapes.push(...sign, { kind: 'text', at: [x + width, y + 2.8], text, size, paint: 'soft' })
    x += width + widthOf(text, size) + 14
  }
  const line = (dashed: boolean): Shape => ({
    ...{ kind: 'line', from: [x, y], to: [x + 18, y], paint: 'soft', width: 1.2, dashed },
  })
  entry([signOf(of, [x + 4, y], 3.6, true)], 12, t('actors.missing'))
  const head: Point[] = [
    [x + 18, y],
    [x + 13, y - 2.4],
    [x + 13, y + 2.4],
  ]
  entry([line(false), { kind: 'polygon', points: head, fill: 'soft' }], 23, t('actors.oneWay'))
  entry([line(true)], 23, t('actors.conflict'))
  return shapes
}
