'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { placeOf } from '#components/board/places.ts'

/** The ways to look at one factor, each an address of its own. */
export function FactorViews({
  factor,
  questions,
  practices,
}: {
  factor: string
  questions: number
  practices: number
}) {
  const t = useTranslations('factor')
  const { id } = useBoard()
  const here = placeOf(usePathname(), id)
  const base = `factors/${factor}`
  const views = [
    { path: base, label: t('notes'), count: undefined },
    { path: `${base}/questions`, label: t('questions'), count: questions },
    { path: `${base}/cards`, label: t('cards'), count: undefined },
    { path: `${base}/ratings`, label: t('ratings'), count: undefined },
    { path: `${base}/practices`, label: t('practices'), count: practices },
  ]
  return (
    <nav aria-label={t('views')} className="no-print mt-5 flex gap-x-6 overflow-x-auto border-b">
      {views.map(({ path, label, count }) => (
        <Link
          key={path}
          href={`/boards/${id}/${path}`}
          aria-current={here === path ? 'page' : undefined}
          className="-mb-px min-h-11 border-b-2 border-transparent py-2.5 font-semibold text-soft no-underline hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
        >
          {label}
          {count !== undefined && <span className="ml-1.5 font-normal text-soft">{count}</span>}
        </Link>
      ))}
    </nav>
  )
}
