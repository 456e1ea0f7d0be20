'use client'

import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { placeOf } from '#components/board/places.ts'

const views = ['table', 'network', 'matrix', 'compare'] as const

/** The ways to look at the actor map, each an address of its own; the filter goes along. */
export function MapViews() {
  const t = useTranslations('actors')
  const { id } = useBoard()
  const here = placeOf(usePathname(), id)
  const query = useSearchParams().toString()
  return (
    <nav aria-label={t('viewsLabel')} className="no-print flex gap-x-5 overflow-x-auto sm:gap-x-6">
      {views.map((view) => {
        const path = view === 'table' ? 'actors' : `actors/${view}`
        return (
          <Link
            key={view}
            href={`/boards/${id}/${path}${query && `?${query}`}`}
            aria-current={here === path ? 'page' : undefined}
            className="-mb-px min-h-11 border-b-2 border-transparent py-2.5 font-semibold text-soft no-underline hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
          >
            {t(`views.${view}`)}
          </Link>
        )
      })}
    </nav>
  )
}
