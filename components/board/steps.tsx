import { ArrowLeft, ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { KeyFactor } from '#lib/benchmark/benchmark.ts'

/** The way to the factor before and the factor after this one. */
export function Steps({
  board,
  factors,
  at,
}: {
  board: string
  factors: readonly KeyFactor[]
  at: string
}) {
  const t = useTranslations('factor')
  const index = factors.findIndex((factor) => factor.id === at)
  const before = factors[index - 1]
  const after = factors[index + 1]
  const link = 'group flex min-h-11 items-center gap-2.5 text-soft no-underline hover:text-ink'
  return (
    <nav
      aria-label={t('steps')}
      className="no-print mt-10 flex flex-wrap justify-between gap-x-6 gap-y-2 border-t pt-4"
    >
      {before ? (
        <Link href={`/boards/${board}/factors/${before.id}`} className={link} rel="prev">
          <ArrowLeft size={18} aria-hidden="true" />
          <span className="group-hover:underline">
            {before.number} {before.short}
          </span>
        </Link>
      ) : (
        <span />
      )}
      {after && (
        <Link href={`/boards/${board}/factors/${after.id}`} className={link} rel="next">
          <span className="group-hover:underline">
            {after.number} {after.short}
          </span>
          <ArrowRight size={18} aria-hidden="true" />
        </Link>
      )}
    </nav>
  )
}
