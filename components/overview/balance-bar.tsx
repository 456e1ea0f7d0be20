import clsx from 'clsx'
import { useFormatter, useTranslations } from 'next-intl'
import { City } from '#components/ui/mark.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'
import { Block } from './block.tsx'

const parts = [...delegations, 'neither'] as const

const fills = {
  mentor: 'bg-mentor',
  mentee: 'bg-mentee',
  neither: 'bg-edge',
} as const

/** How much of what stands on the board is whose city's: never whose person's. */
export function BalanceBar({
  cities,
  balance,
}: {
  cities: Record<Delegation, string>
  /** Letters. */
  balance: Record<Delegation | 'neither', number>
}) {
  const t = useTranslations('overview')
  const format = useFormatter()
  const all = parts.reduce((sum, of) => sum + balance[of], 0)
  if (all === 0) return null
  const seen = parts.filter((of) => of !== 'neither' || balance.neither > 0)
  return (
    <Block id="balance" title={t('balance.title')}>
      <div aria-hidden="true" className="mt-3 flex h-2.5 gap-0.5 overflow-hidden rounded-full">
        {seen.map((of) => (
          <span key={of} className={clsx('mark', fills[of])} style={{ flexGrow: balance[of] }} />
        ))}
      </div>
      <dl className="mt-3 grid gap-1.5">
        {seen.map((of) => (
          <div key={of} className="flex flex-wrap items-baseline justify-between gap-x-6">
            <dt>
              {of === 'neither' ? (
                <span className="inline-flex items-center gap-2">
                  <span aria-hidden="true" className="mark size-[0.6875rem] bg-edge" />
                  {t('balance.neither')}
                </span>
              ) : (
                <City of={of} name={cities[of]} />
              )}
            </dt>
            <dd className="text-soft tabular-nums">
              {t('balance.share', {
                share: format.number(balance[of] / all, { style: 'percent' }),
                letters: balance[of],
              })}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm text-soft">{t('balance.about')}</p>
    </Block>
  )
}
