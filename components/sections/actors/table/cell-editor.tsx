'use client'

import { type KeyboardEvent, useRef } from 'react'
import { FactorPicks } from '#components/sections/rows/factor-picks.tsx'
import {
  type ActorField,
  fieldFrom,
  isChosen,
  isDay,
  isPoints,
  isWords,
} from '#lib/board/actor-fields.ts'
import { type Actor, type ActorFields, pointsOfActors } from '#lib/board/actors.ts'
import { mergeLine } from '#lib/board/merge-line.ts'
import { limits } from '#lib/limits.ts'
import { useActorMap } from '../map-context.ts'
import { useSay } from '../use-say.ts'

const editorClass =
  'absolute inset-0 z-10 w-full rounded-md border-2 border-accent bg-sheet px-2 text-[0.9375rem] outline-none'

/**
 * Writes one field in its cell: Enter keeps, Escape leaves it as it was. What somebody else wrote
 * into the same line meanwhile is put together with it.
 */
export function CellEditor({
  actor,
  field,
  first,
  onDone,
}: {
  actor: Actor
  field: ActorField
  /** The letter with which writing began; it takes the place of what was there. */
  first: string | undefined
  /** `move` says where to go on: down after Enter, sideways after Tab, nowhere for null. */
  onDone: (
    fields: ActorFields | undefined,
    move: 'ArrowDown' | 'ArrowRight' | 'ArrowLeft' | null,
  ) => void
}) {
  const say = useSay()
  const { factors } = useActorMap()
  const before = useRef(String(actor[field] ?? ''))
  const done = useRef(false)
  const finish = (
    fields: ActorFields | undefined,
    move: 'ArrowDown' | 'ArrowRight' | 'ArrowLeft' | null,
  ) => {
    if (done.current) return
    done.current = true
    onDone(fields, move)
  }
  const fieldsFrom = (text: string): ActorFields | undefined => {
    if (!isWords(field)) return fieldFrom(field, text)
    const line = text.replace(/[\r\n]+/g, ' ')
    const now = String(actor[field])
    const merged = now === before.current ? line : mergeLine(before.current, line, now)
    return fieldFrom(field, merged.slice(0, limits.itemLength))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => {
    if (event.nativeEvent.isComposing) return
    // The grid's own keys must not move away from what is being written.
    event.stopPropagation()
    if (event.key === 'Escape') {
      event.preventDefault()
      finish(undefined, null)
    }
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault()
      const sideways = event.shiftKey ? 'ArrowLeft' : 'ArrowRight'
      finish(fieldsFrom(event.currentTarget.value), event.key === 'Enter' ? 'ArrowDown' : sideways)
    }
  }
  const common = {
    'aria-label': `${say.field(field)}, ${say.name(actor)}`,
    autoFocus: true,
    onKeyDown,
    className: editorClass,
  }
  if (field === 'factors') {
    return (
      <div
        className="absolute top-0 left-0 z-20 rounded-lg border bg-raised p-1 shadow-overlay"
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Escape' || event.key === 'Enter') finish(undefined, null)
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) finish(undefined, null)
        }}
        ref={(box) => box?.querySelector('input')?.focus()}
      >
        <FactorPicks
          label={common['aria-label']}
          picked={actor.factors}
          factors={factors}
          none=""
          editable
          onPick={(picked) => onDone({ factors: picked }, null)}
        />
      </div>
    )
  }
  if (isChosen(field) || isPoints(field)) {
    const choices = isChosen(field)
      ? say.choices(field)
      : pointsOfActors.map((point) => ({ value: String(point), label: String(point) }))
    return (
      <select
        {...common}
        defaultValue={before.current}
        onChange={({ target }) => finish(fieldsFrom(target.value), null)}
        onBlur={() => finish(undefined, null)}
      >
        {field !== 'city' && <option value="">–</option>}
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    )
  }
  return (
    <input
      {...common}
      type={isDay(field) ? 'date' : 'text'}
      defaultValue={first ?? before.current}
      maxLength={limits.itemLength}
      onBlur={({ target }) => finish(fieldsFrom(target.value), null)}
    />
  )
}
