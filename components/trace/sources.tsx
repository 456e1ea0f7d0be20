'use client'

import { CornerUpLeft } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import type { KeyFactor } from '#lib/benchmark/benchmark.ts'
import type { Source } from '#lib/board/trace.ts'

/** What a key factor is called where there is little room. */
export type FactorName = Pick<KeyFactor, 'id' | 'number' | 'short'>

/** Where an actor or an action comes from, as links there; nothing where that is not known. */
export function Sources({
  of,
  factors,
}: {
  of: readonly Source[]
  /** The benchmark's key factors in the reader's language. */
  factors: readonly FactorName[]
}) {
  const t = useTranslations('trace')
  const { id: board } = useBoard()
  if (of.length === 0) return null
  return (
    <ul aria-label={t('sources.title')} className="grid justify-items-start gap-1 text-sm">
      {of.map((source) => {
        const factor = factors.find(({ id }) => id === source.factor)
        const path = pathOf(source)
        const words = (
          <>
            <CornerUpLeft size={14} aria-hidden="true" className="mt-1 shrink-0 text-soft" />
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {t(`sources.${source.kind}`)}
              {factor && (
                <span className="text-soft">
                  {' '}
                  · {factor.number} {factor.short}
                </span>
              )}
            </span>
          </>
        )
        const look = 'flex min-h-7 gap-1.5 py-0.5'
        return (
          <li key={`${source.kind} ${source.factor} ${source.id}`}>
            {path ? (
              <Link
                href={`/boards/${board}/${path}`}
                className={`${look} no-underline hover:underline`}
              >
                {words}
              </Link>
            ) : (
              <span className={look}>{words}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

const views = {
  question: 'questions',
  item: 'questions',
  card: 'cards',
  gap: 'ratings',
  transfer: 'practices',
} as const

/** The place of a source below its board's address; undefined for one that stands nowhere. */
function pathOf({ kind, factor, id }: Source): string | undefined {
  if (kind === 'actor') return `actors#${encodeURIComponent(id)}`
  if (factor === null) return undefined
  const place = `factors/${encodeURIComponent(factor)}/${views[kind]}`
  return kind === 'gap' ? place : `${place}#${encodeURIComponent(id)}`
}
