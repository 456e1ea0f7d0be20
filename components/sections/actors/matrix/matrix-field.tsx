'use client'

import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { type MatrixMode, type MatrixPlace, quadrantOf } from '#lib/board/actor-matrix.ts'
import type { Actor } from '#lib/board/actors.ts'
import { useActorMap } from '../map-context.ts'
import { MatrixChip } from './matrix-chip.tsx'

/** Names that a field shows before it is asked for more. */
const portion = 8

const grounds = {
  manage: 'bg-accent-soft',
  satisfy: 'bg-[color-mix(in_srgb,var(--accent-soft)_45%,var(--sheet))]',
  inform: 'bg-[color-mix(in_srgb,var(--accent-soft)_45%,var(--sheet))]',
  monitor: 'bg-sheet',
}

/** A field of the matrix, on which actors can be dropped. */
export function MatrixField({
  place,
  actors,
  wanted,
  mode,
  onMove,
}: {
  place: MatrixPlace
  actors: readonly Actor[]
  /** Actors that are wanted here and stand elsewhere. */
  wanted: readonly Actor[]
  mode: MatrixMode
  onMove: (actor: Actor, to: MatrixPlace) => void
}) {
  const t = useTranslations('actors')
  const { byId } = useActorMap()
  const field = useRef<HTMLTableCellElement>(null)
  const drop = useRef<(id: unknown) => void>(() => {})
  const [isOver, setIsOver] = useState(false)
  const [most, setMost] = useState(portion)
  const { interest, influence } = place
  useEffect(() => {
    drop.current = (id) => {
      const actor = typeof id === 'string' ? byId.get(id) : undefined
      if (actor) onMove(actor, { interest, influence })
    }
  })
  useEffect(() => {
    if (!field.current) return
    return dropTargetForElements({
      element: field.current,
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source }) => {
        setIsOver(false)
        drop.current(source.data.actor)
      },
    })
  }, [])
  return (
    <td
      ref={field}
      data-field={`${interest} ${influence}`}
      className={clsx(
        'h-24 min-w-0 border-t border-l p-1.5 align-top',
        grounds[quadrantOf(place)],
        interest === 5 && 'border-r',
        influence === 1 && 'border-b',
        interest === 4 && 'border-l-2 border-l-edge',
        influence === 3 && 'border-t-2 border-t-edge',
        isOver && 'outline-2 -outline-offset-2 outline-accent',
      )}
    >
      <ul className="grid gap-1">
        {actors.slice(0, most).map((actor) => (
          <li key={actor.id} className="min-w-0">
            <MatrixChip actor={actor} mode={mode} />
          </li>
        ))}
        {wanted.slice(0, most).map((actor) => (
          <li key={`wanted ${actor.id}`} className="min-w-0">
            <MatrixChip actor={actor} mode={mode} isGhost />
          </li>
        ))}
        {actors.length > most && (
          <li>
            <button
              type="button"
              onClick={() => setMost(actors.length)}
              className="min-h-7 px-2 text-[0.8125rem] font-semibold text-accent hover:underline"
            >
              {t('moreActors', { count: actors.length - most })}
            </button>
          </li>
        )}
      </ul>
    </td>
  )
}
