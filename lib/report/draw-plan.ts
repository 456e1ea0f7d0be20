import { type Composing, dayIn } from './composing.ts'
import { type Drawing, fitText, type Paint, type Shape, widthOf } from './drawing.ts'
import { isDay, textOf } from './fields.ts'
import type { RecordModel } from './version-model.ts'

const width = 480
const labels = 170
const top = 26
const rowHeight = 18
const dayMs = 24 * 60 * 60 * 1000

/** The actions with a day on a line of time. Undefined while none has one. */
export function drawPlan({ model, words }: Composing): Drawing | undefined {
  const t = words.getTranslations('report')
  const dated = model.plan.actions.flatMap((action, index) => {
    const span = spanOf(action)
    return span ? [{ action, number: index + 1, ...span }] : []
  })
  if (dated.length === 0) return undefined
  const first = Math.min(...dated.map(({ from }) => from))
  const last = Math.max(...dated.map(({ to }) => to), first + 30 * dayMs)
  const scale = (width - labels - 6) / (last - first)
  const x = (time: number) => labels + (time - first) * scale
  const bottom = top + dated.length * rowHeight
  const shapes: Shape[] = monthsBetween(first, last).flatMap(({ time, isYear }, index, all) => {
    const room = all.length > 14 ? 3 : all.length > 7 ? 2 : 1
    const line: Shape = {
      kind: 'line',
      from: [x(time), top - 4],
      to: [x(time), bottom],
      paint: 'line',
      dashed: !isYear,
    }
    if (index % room !== 0) return [line]
    const text = monthName(words.language, time, isYear || index === 0)
    return [line, { kind: 'text', at: [x(time) + 2, top - 9], text, size: 8, paint: 'soft' }]
  })
  for (const [row, { action, number, from, to }] of dated.entries()) {
    const y = top + row * rowHeight
    const label = `${number}. ${textOf(action, 'title') || t('nameless')}`
    shapes.push({
      kind: 'text',
      at: [0, y + 12],
      text: fitText(label, 9, labels - 8),
      size: 9,
      paint: 'ink',
    })
    shapes.push({
      kind: 'rect',
      at: [x(from), y + 4],
      size: [Math.max(4, x(to) - x(from)), 10],
      radius: 2,
      ...barOf(textOf(action, 'status')),
    })
  }
  const notes = [t('plan.barOpen'), t('plan.barDone'), t('plan.barDropped')]
  let at = labels
  for (const [index, status] of (['on-track', 'done', 'dropped'] as const).entries()) {
    const text = notes[index] ?? ''
    shapes.push(
      { kind: 'rect', at: [at, bottom + 10], size: [14, 8], radius: 2, ...barOf(status) },
      { kind: 'text', at: [at + 18, bottom + 17], text, size: 8, paint: 'soft' },
    )
    at += widthOf(text, 8) + 34
  }
  const said = dated.map(({ action, from, to }) =>
    t('plan.dated', {
      title: textOf(action, 'title') || t('nameless'),
      start: dayIn(words.language, new Date(from).toISOString()),
      end: dayIn(words.language, new Date(to).toISOString()),
    }),
  )
  return { width, height: bottom + 24, shapes, alt: said.join(' ') }
}

/** How an action's bar is drawn; filled, hollow and pale tell them apart without colours. */
function barOf(status: string): { fill?: Paint; stroke?: Paint } {
  if (status === 'done') return { fill: 'soft' }
  if (status === 'dropped') return { stroke: 'soft' }
  return { fill: 'accent' }
}

function spanOf(action: RecordModel): { from: number; to: number } | undefined {
  const days = [textOf(action, 'start'), textOf(action, 'end')].filter(isDay).map(Date.parse)
  const [from = Number.NaN, to = from] = days
  return days.length === 0 ? undefined : { from: Math.min(from, to), to: Math.max(from, to) }
}

function monthsBetween(first: number, last: number) {
  const months: { time: number; isYear: boolean }[] = []
  const start = new Date(first)
  const time = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth(), 1))
  const step = last - first > 3 * 366 * dayMs ? 12 : 1
  while (time.getTime() <= last) {
    if (time.getTime() >= first)
      months.push({ time: time.getTime(), isYear: time.getUTCMonth() === 0 })
    time.setUTCMonth(time.getUTCMonth() + step)
  }
  return months
}

const monthName = (language: string, time: number, withYear: boolean) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    month: 'short',
    ...(withYear && { year: '2-digit' }),
    timeZone: 'UTC',
  }).format(new Date(time))
