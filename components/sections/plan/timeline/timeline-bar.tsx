'use client'

import clsx from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { Grip, HeldAction } from '#lib/board/held-action.ts'
import { endsTooEarly, type PlanAction } from '#lib/board/plan.ts'
import { addDays, shortDay } from '#lib/board/plan-days.ts'
import { moveAction } from '#lib/board/plan-edit.ts'
import type { TimeRange } from '#lib/board/plan-range.ts'
import { HeldBy, heldClass } from '../held-by.tsx'
import { usePlan } from '../plan-context.tsx'
import type { Held } from '../use-held.ts'

const hues = {
  'not-started': 'border-edge bg-paper',
  'on-track': 'border-accent bg-accent-soft',
  'at-risk': 'border-warn bg-warn-soft',
  done: 'border-ok bg-accent-soft',
  dropped: 'border-line bg-paper opacity-60',
} as const

/** What a bar says stays in sight beside the column of names. */
const labelClass = 'sticky left-38 sm:left-62'

/** Pixels at either end of a bar by which it is made longer or shorter. */
const gripPixels = 10

/**
 * The time of an action as a bar: dragged as a whole or by an end, moved by the arrow keys, and by
 * a dialog that a click or Enter opens. What is dragged is written when it is let go.
 */
export function TimelineBar({
  action,
  place,
  range,
  held,
  onAsk,
  onHold,
}: {
  action: PlanAction
  place: { left: number; width: number }
  range: TimeRange
  /** Set while somebody else moves it. */
  held: Held | undefined
  onAsk: (action: PlanAction) => void
  /** Tells the others how far it has been moved, and null when it is let go. */
  onHold: (held: HeldAction | null) => void
}) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const { editable, doc } = usePlan()
  const { id, title, start, end, status } = action
  const drag = useRef<{ grip: Grip; x: number; perDay: number; pointer: number }>(undefined)
  const [own, setBy] = useState({ grip: 'all' as Grip, days: 0 })
  const by = own.days === 0 && held?.bar ? held.bar : own
  const moved = useRef(false)
  const name = title || t('nameless')
  const say = (day: string | null) => (day === null ? '–' : shortDay(day, locale))
  const label = t('timeline.bar', { title: name, start: say(start), end: say(end) })
  const perDay = 100 / range.days
  const shift = (grip: Grip) => (by.grip === grip || by.grip === 'all' ? by.days * perDay : 0)
  const [left, right] = [place.left + shift('start'), place.left + place.width + shift('end')]
  const style = { left: `${left}%`, width: `${Math.max(perDay, right - left)}%` }
  const look = clsx(
    'absolute top-1.5 h-6 min-w-3 rounded-md border-2 px-1.5 text-left text-[0.8125rem] leading-5 whitespace-nowrap',
    hues[status],
    (start === null || end === null) && 'border-dashed',
    endsTooEarly(action) && 'border-bad',
    held && heldClass(held),
  )
  if (!editable) {
    return (
      <span role="img" aria-label={label} title={label} className={look} style={style}>
        <span className={`${labelClass} block w-fit max-w-full overflow-hidden text-ellipsis`}>
          {say(end)}
        </span>
        {held && <HeldBy held={held} />}
      </span>
    )
  }
  const write = (grip: Grip, days: number) => doc && moveAction(doc, id, grip, days)
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return
    const bar = event.currentTarget.getBoundingClientRect()
    const track = event.currentTarget.parentElement?.getBoundingClientRect()
    const inside = event.clientX - bar.left
    const isWide = bar.width > 3 * gripPixels
    const grip: Grip =
      isWide && inside < gripPixels
        ? 'start'
        : isWide && inside > bar.width - gripPixels
          ? 'end'
          : 'all'
    drag.current = {
      grip,
      x: event.clientX,
      perDay: (track?.width ?? range.days) / range.days,
      pointer: event.pointerId,
    }
    moved.current = false
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent<HTMLButtonElement>) => {
    if (drag.current?.pointer !== event.pointerId) return
    const { grip, x, perDay: width } = drag.current
    const days = Math.round((event.clientX - x) / width)
    if (days !== 0) moved.current = true
    setBy({ grip, days })
    onHold({ id, bar: { grip, days } })
  }
  const letGo = (keep: boolean) => {
    const grip = drag.current?.grip
    drag.current = undefined
    if (keep && grip && own.days !== 0) write(grip, own.days)
    if (grip) onHold(null)
    setBy({ grip: 'all', days: 0 })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && drag.current) {
      event.preventDefault()
      letGo(false)
      return
    }
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    const step = (event.key === 'ArrowLeft' ? -1 : 1) * (event.ctrlKey || event.metaKey ? 7 : 1)
    write(event.shiftKey ? 'end' : 'all', step)
  }
  const shown = (grip: Grip, day: string | null) =>
    day !== null && (by.grip === grip || by.grip === 'all') ? addDays(day, by.days) : day
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => letGo(true)}
      onPointerCancel={() => letGo(false)}
      onKeyDown={onKeyDown}
      onClick={() => {
        if (!moved.current) onAsk(action)
        moved.current = false
      }}
      className={clsx(look, 'z-10 cursor-grab touch-pan-y select-none hover:border-ink')}
      style={style}
    >
      <span className={`${labelClass} block w-fit max-w-full overflow-hidden text-ellipsis`}>
        {by.days === 0 ? say(end) : `${say(shown('start', start))} – ${say(shown('end', end))}`}
      </span>
      {held && <HeldBy held={held} />}
    </button>
  )
}
