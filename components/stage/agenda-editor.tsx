'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { Step } from '#lib/board/agenda.ts'
import { movesOf } from '#lib/board/moves.ts'
import type { StageOn } from '#lib/board/stage.ts'
import { AgendaStep } from './agenda-step.tsx'

/** The steps of a session, each written in place; changing them moves nobody. */
export function AgendaEditor({
  steps,
  starts,
  timeZone,
  languages,
  face,
}: {
  steps: readonly Step[]
  /** When each begins, in ms since 1970. */
  starts: ReadonlyMap<string, number>
  timeZone: string
  languages: readonly { code: string; name: string }[]
  face: StageOn | undefined
}) {
  const t = useTranslations('sessions')
  const list = useRef<HTMLOListElement>(null)
  const moves = movesOf(steps, steps)
  const remove = (id: string) => {
    face?.agenda.remove(id)
    // The row, and the focus in it, is gone.
    setTimeout(() => list.current?.focus())
  }
  return (
    <ol
      ref={list}
      tabIndex={-1}
      aria-label={t('agenda')}
      className="no-print mt-2 divide-y border-y outline-none empty:hidden"
    >
      {steps.map((step, index) => (
        <AgendaStep
          key={step.id}
          step={step}
          number={index + 1}
          start={starts.get(step.id)}
          timeZone={timeZone}
          languages={languages}
          face={face}
          moves={moves.get(step.id)}
          onRemove={remove}
        />
      ))}
    </ol>
  )
}
