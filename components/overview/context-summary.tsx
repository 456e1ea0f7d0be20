import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { City } from '#components/ui/mark.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'
import { type ContextView, effects } from '#lib/board/context.ts'
import { Block } from './block.tsx'

/** What helps and what hinders each city of what it cannot choose. */
export function ContextSummary({
  board,
  cities,
  factors,
  views,
}: {
  board: string
  cities: Record<Delegation, string>
  factors: readonly { id: string; title: string }[]
  views: Readonly<Record<string, Record<Delegation, ContextView>>>
}) {
  const t = useTranslations('overview')
  const context = useTranslations('context')
  const titles = (of: Delegation, effect: ContextView['effect']) =>
    factors
      .filter(({ id }) => (views[id]?.[of].effect ?? null) === effect)
      .map(({ title }) => title)
  return (
    <Block id="context-summary" title={t('context.title')}>
      <div className="grid gap-x-8 gap-y-4 py-3 @[30rem]:grid-cols-2">
        {delegations.map((of) => {
          const open = titles(of, null).length
          return (
            <div key={of} data-context-of={of} className="min-w-0">
              <City of={of} name={cities[of]} />
              <dl className="mt-1 grid gap-1.5 text-[0.9375rem]">
                {effects.map((effect) => {
                  const named = titles(of, effect)
                  if (named.length === 0) return null
                  return (
                    <div key={effect}>
                      <dt className="inline font-semibold">
                        {context(`effects.${effect}`)} ({named.length}){' '}
                      </dt>
                      <dd className="inline text-soft">{named.join(' · ')}</dd>
                    </div>
                  )
                })}
              </dl>
              {open > 0 && (
                <p className="mt-1.5 text-[0.9375rem] text-soft">
                  {t('context.open', { count: open, total: factors.length })}
                </p>
              )}
            </div>
          )
        })}
      </div>
      <Link href={`/boards/${board}/context`} className="prose-link">
        {t('context.link')}
      </Link>
    </Block>
  )
}
