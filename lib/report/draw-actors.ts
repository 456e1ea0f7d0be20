import type { Composing } from './composing.ts'
import { type Drawing, diamond, fitText, type Shape } from './drawing.ts'
import { numberOf, textOf } from './fields.ts'
import type { RecordModel } from './version-model.ts'

const width = 480
const left = 26
const side = 440
const most = 5
const lineHeight = 12

/**
 * The actors in a field of interest and influence, which tells how to work with each. Undefined
 * while of none both are known.
 */
export function drawActors(composing: Composing): Drawing | undefined {
  const { words, model } = composing
  const t = words.getTranslations('report')
  const placed = model.actors.actors.filter(
    (actor) =>
      numberOf(actor, 'interest') !== undefined && numberOf(actor, 'influence') !== undefined,
  )
  if (placed.length === 0) return undefined
  const cellWidth = side / most
  const byCell = new Map<string, RecordModel[]>()
  for (const actor of placed) {
    const key = `${actor.interest} ${actor.influence}`
    byCell.set(key, [...(byCell.get(key) ?? []), actor])
  }
  const heights = [1, 2, 3, 4, 5].map((influence) =>
    Math.max(
      4,
      ...[1, 2, 3, 4, 5].map((interest) => byCell.get(`${interest} ${influence}`)?.length ?? 0),
    ),
  )
  const rowTop = (influence: number) =>
    10 + heights.slice(influence).reduce((sum, lines) => sum + lines * lineHeight + 8, 0)
  const height = rowTop(0)
  const middle = {
    x: left + cellWidth * 2.5,
    y: rowTop(3) + ((heights[2] ?? 4) * lineHeight + 8) / 2,
  }
  const shapes: Shape[] = [
    {
      kind: 'rect',
      at: [middle.x, 10],
      size: [left + side - middle.x, middle.y - 10],
      fill: 'tint',
    },
    { kind: 'rect', at: [left, 10], size: [side, height - 10], stroke: 'line' },
    { kind: 'line', from: [middle.x, 10], to: [middle.x, height], paint: 'line', dashed: true },
    {
      kind: 'line',
      from: [left, middle.y],
      to: [left + side, middle.y],
      paint: 'line',
      dashed: true,
    },
    {
      kind: 'text',
      at: [left + side, height + 14],
      text: `${t('actors.interest')} →`,
      size: 9,
      paint: 'soft',
      anchor: 'end',
    },
    {
      kind: 'text',
      at: [left, height + 14],
      text: `↑ ${t('actors.influence')}`,
      size: 9,
      paint: 'soft',
    },
    ...corner(t('actors.manage'), left + side - 6, 22, 'end'),
    ...corner(t('actors.satisfy'), left + 6, 22, 'start'),
    ...corner(t('actors.inform'), left + side - 6, height - 6, 'end'),
    ...corner(t('actors.monitor'), left + 6, height - 6, 'start'),
  ]
  for (const [key, actors] of byCell) {
    const [interest = 1, influence = 1] = key.split(' ').map(Number)
    const x = left + (interest - 1) * cellWidth + 8
    const room = (heights[influence - 1] ?? 4) * lineHeight + 8
    const start = rowTop(influence) + room / 2 - ((actors.length - 1) * lineHeight) / 2
    for (const [index, actor] of actors.entries()) {
      const y = start + index * lineHeight
      const mark: Shape =
        actor.city === 'mentor'
          ? diamond([x, y], 3.6, { fill: 'mentor' })
          : { kind: 'circle', at: [x, y], radius: 3.2, fill: 'mentee' }
      const text = fitText(textOf(actor, 'name'), 8, cellWidth - 18)
      shapes.push(mark, { kind: 'text', at: [x + 7, y + 2.8], text, size: 8, paint: 'ink' })
    }
  }
  const said = placed.map((actor) =>
    t('actors.placed', {
      name: textOf(actor, 'name'),
      interest: numberOf(actor, 'interest') ?? 0,
      influence: numberOf(actor, 'influence') ?? 0,
    }),
  )
  return { width, height: height + 20, shapes, alt: said.join(' ') }
}

const corner = (text: string, x: number, y: number, anchor: 'start' | 'end'): Shape[] => [
  { kind: 'text', at: [x, y], text, size: 8.5, paint: 'soft', anchor, bold: true },
]
