import { placeOnScale, type Step, scale } from '#lib/board/scale.ts'
import { ratedFactors, stepName } from './compose-ratings.ts'
import { type Composing, factorName, labelled } from './composing.ts'
import { type Drawing, diamond, fitText, type Shape, widthOf } from './drawing.ts'

const width = 480
const labels = 150
const top = 44
const rowHeight = 34

/**
 * Where the mentee stands on each factor: from the first rating over the present one to the target,
 * with what the mentor sees and what was agreed. Undefined while nothing can be seen.
 */
export function drawRatings(composing: Composing): Drawing | undefined {
  const { model, words } = composing
  const t = words.getTranslations('report')
  const { own, agreed, baseline } = model.ratings
  const factors = ratedFactors(composing)
  const { mentor, mentee } = model.board.cities
  const x = (step: Step | null | undefined) => {
    const place = placeOnScale(step ?? null)
    return place === undefined
      ? undefined
      : labels + 20 + (place * (width - labels - 50)) / (scale.length - 1)
  }
  const shapes: Shape[] = scale.flatMap((step): Shape[] => {
    const at = x(step) ?? 0
    return [
      {
        kind: 'line',
        from: [at, top - 8],
        to: [at, top + factors.length * rowHeight],
        paint: 'line',
      },
      {
        kind: 'text',
        at: [at, top - 16],
        text: stepName(composing, step),
        size: 9,
        paint: 'soft',
        anchor: 'middle',
      },
    ]
  })
  const said: string[] = []
  for (const [row, id] of factors.entries()) {
    const y = top + row * rowHeight + rowHeight / 2
    const [now, target] = [own.mentee?.[id]?.now, own.mentee?.[id]?.target]
    const [peer, both, before] = [own.mentor?.[id]?.now, agreed[id]?.step, baseline?.[id]]
    const places = {
      now: x(now),
      target: x(target),
      peer: x(peer),
      both: x(both),
      before: x(before),
    }
    shapes.push({
      kind: 'text',
      at: [0, y + 3.5],
      text: fitText(factorName(composing, id), 10.5, labels),
      size: 10.5,
      paint: 'ink',
    })
    if (places.now !== undefined && places.target !== undefined)
      shapes.push({
        kind: 'line',
        from: [places.now, y],
        to: [places.target, y],
        paint: 'mentee',
        width: 2,
        arrow: places.target > places.now,
      })
    if (places.before !== undefined)
      shapes.push({
        kind: 'circle',
        at: [places.before, y],
        radius: 5,
        stroke: 'mentee',
        fill: 'paper',
        width: 1.2,
      })
    if (places.target !== undefined)
      shapes.push({
        kind: 'line',
        from: [places.target, y - 8],
        to: [places.target, y + 8],
        paint: 'mentee',
        width: 2.4,
      })
    if (places.now !== undefined)
      shapes.push({ kind: 'circle', at: [places.now, y], radius: 5.5, fill: 'mentee' })
    if (places.peer !== undefined)
      shapes.push(
        diamond([places.peer, y - (places.peer === places.now ? 11 : 0)], 5.5, { fill: 'mentor' }),
      )
    if (places.both !== undefined)
      shapes.push({
        kind: 'circle',
        at: [places.both, y],
        radius: 9.5,
        stroke: 'accent',
        width: 1.8,
      })
    const parts = [
      now && t('ratings.saidNow', { city: mentee, step: stepName(composing, now) }),
      target && t('ratings.saidTarget', { step: stepName(composing, target) }),
      peer && t('ratings.saidPeer', { city: mentor, step: stepName(composing, peer) }),
      both && t('ratings.saidAgreed', { step: stepName(composing, both) }),
    ].filter((part) => typeof part === 'string')
    if (parts.length > 0)
      said.push(`${labelled(composing, factorName(composing, id), parts.join(', '))}.`)
  }
  if (said.length === 0) return undefined
  const legendTop = top + factors.length * rowHeight + 20
  shapes.push(...legend(composing, legendTop, baseline !== null))
  return { width, height: legendTop + 14, shapes, alt: said.join(' ') }
}

function legend({ model, words }: Composing, y: number, hasBaseline: boolean): Shape[] {
  const t = words.getTranslations('report')
  const { mentor, mentee } = model.board.cities
  const shapes: Shape[] = []
  let at = 6
  const add = (shape: Shape, text: string) => {
    shapes.push(shape, { kind: 'text', at: [at + 10, y + 3], text, size: 9, paint: 'soft' })
    at += widthOf(text, 9) + 26
  }
  if (hasBaseline)
    add(
      { kind: 'circle', at: [at, y], radius: 4, stroke: 'mentee', fill: 'paper', width: 1.2 },
      t('ratings.baseline'),
    )
  add(
    { kind: 'circle', at: [at, y], radius: 4.5, fill: 'mentee' },
    t('ratings.now', { city: mentee }),
  )
  add(
    { kind: 'line', from: [at, y - 6], to: [at, y + 6], paint: 'mentee', width: 2.4 },
    t('ratings.target'),
  )
  add(diamond([at, y], 4.5, { fill: 'mentor' }), t('ratings.peer', { city: mentor }))
  add({ kind: 'circle', at: [at, y], radius: 6, stroke: 'accent', width: 1.6 }, t('ratings.agreed'))
  return shapes
}
