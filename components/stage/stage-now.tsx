'use client'

import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { isAt } from '#components/board/places.ts'
import { instructionFor } from '#lib/board/agenda.ts'
import { Hands } from './hands.tsx'
import { ParkButton } from './park-button.tsx'
import { useStage } from './use-stage.tsx'

/** What there is to do now, above each page of the board while a session is being held. */
export function StageNow() {
  const t = useTranslations('stage')
  const locale = useLocale()
  const { id } = useBoard()
  const { run, step, title, at, nameOf, leads } = useStage()
  if (!run) return null
  const isPaused = run.pausedAt !== null
  const told = step && instructionFor(step, locale)
  const place = step?.place
  const isElsewhere = typeof place === 'string' && !isAt(at, place)
  return (
    <section
      aria-label={t('now')}
      className="no-print flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b bg-accent-soft px-4 py-2.5 sm:px-10"
    >
      <p className="min-w-0 flex-1 basis-64">
        <strong className="mr-3 text-accent">{isPaused ? t('paused') : t('now')}</strong>
        {isPaused && (leads ? t('pausedLead') : t('pausedText'))}
        {!isPaused && (
          <span lang={told?.language} className="whitespace-pre-line">
            {told?.text || title || t('noStep')}
          </span>
        )}
      </p>
      {isElsewhere && (
        <Link
          href={`/boards/${id}${place && `/${place}`}`}
          className="inline-flex min-h-8 items-center gap-1.5 font-semibold text-accent"
        >
          {t('goToStep', { place: nameOf(place) ?? t('thatPage') })}
          <ArrowRight size={16} aria-hidden="true" />
        </Link>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Hands />
        <ParkButton />
      </div>
    </section>
  )
}
