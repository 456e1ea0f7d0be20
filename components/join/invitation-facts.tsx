import { useTranslations } from 'next-intl'
import { City, Mark } from '#components/ui/mark.tsx'
import type { Delegation, Membership } from '#lib/access/access.ts'

/** What an invitation is: to which pair's board, as what, for whom and until when. */
export function InvitationFacts({
  cities,
  title,
  place,
  label,
  until,
}: {
  cities: Record<Delegation, string>
  title: string
  place: Membership
  label: string
  until: string
}) {
  const t = useTranslations('join')
  return (
    <>
      <p className="eyebrow">{t('invited')}</p>
      <h1 className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 font-serif text-3xl leading-tight tracking-tight sm:text-4xl">
        <City of="mentor" name={cities.mentor} />{' '}
        <span className="text-xl text-soft">{t('with')}</span>{' '}
        <City of="mentee" name={cities.mentee} />
      </h1>
      <p className="mt-3 text-lg text-soft">{title}</p>
      <dl className="mt-6 divide-y border-y [&>div]:flex [&>div]:flex-wrap [&>div]:gap-x-4 [&>div]:py-2.5 [&_dd]:min-w-0 [&_dd]:flex-1 [&_dd]:basis-48 [&_dd]:font-semibold [&_dd]:[overflow-wrap:anywhere] [&_dt]:w-36 [&_dt]:text-soft">
        <div>
          <dt>{t('as')}</dt>
          <dd className="flex items-center gap-2">
            {place.delegation && <Mark of={place.delegation} />}
            <PlaceName place={place} cities={cities} />
          </dd>
        </div>
        <div>
          <dt>{t('for')}</dt>
          <dd dir="auto">{label}</dd>
        </div>
        <div>
          <dt>{t('until')}</dt>
          <dd>{until}</dd>
        </div>
      </dl>
    </>
  )
}

/** What somebody is on a board, in plain words. */
export function PlaceName({
  place: { role, delegation },
  cities,
}: {
  place: Membership
  cities: Record<Delegation, string>
}) {
  const t = useTranslations('invitations')
  return t(`places.${role}`, { city: delegation ? cities[delegation] : '' })
}
