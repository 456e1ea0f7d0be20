import clsx from 'clsx'
import { getTranslations } from 'next-intl/server'
import { Mark } from '#components/ui/mark.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'

/** Whose changes are shown, as links: those of both cities, or of one. */
export async function CityFilter({
  path,
  cities,
  city,
}: {
  path: string
  cities: Record<Delegation, string>
  city: Delegation | undefined
}) {
  const t = await getTranslations('versions')
  const look = (isHere: boolean) =>
    clsx(
      'inline-flex min-h-9 items-center gap-2 rounded-lg border px-3 no-underline',
      isHere ? 'border-accent bg-accent-soft font-semibold' : 'hover:border-edge',
    )
  return (
    <nav aria-label={t('compare.filter')} className="mt-5 flex flex-wrap items-center gap-2">
      <span className="text-soft">{t('compare.filter')}</span>
      <a href={path} aria-current={city ? undefined : 'true'} className={look(!city)}>
        {t('compare.everybody')}
      </a>
      {delegations.map((of) => (
        <a
          key={of}
          href={`${path}&city=${of}`}
          aria-current={city === of ? 'true' : undefined}
          className={look(city === of)}
        >
          <Mark of={of} />
          <bdi>{cities[of]}</bdi>
        </a>
      ))}
    </nav>
  )
}
