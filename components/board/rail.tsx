'use client'

import clsx from 'clsx'
import { BookOpen, History } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { SettingsLink } from '#components/settings/settings-link.tsx'
import { Mark } from '#components/ui/mark.tsx'
import { useBoard } from './board-context.tsx'
import { isAt, meetingPlaces, othersAt, type Place, placeOf, sectionPlaces } from './places.ts'
import { type Present, usePresence } from './use-presence.ts'

const item =
  'flex min-h-10 items-center gap-2.5 rounded-lg px-2.5 py-1.5 text-[0.9375rem] leading-snug font-[450] no-underline hover:bg-accent-soft aria-[current]:bg-accent-soft aria-[current]:font-[650] aria-[current]:text-accent'

/** A board's places, with a mark for each person who is at one. */
export function Rail({ factors, benchmark }: { factors: readonly Place[]; benchmark: string }) {
  const t = useTranslations('board')
  const { id, me, stage } = useBoard()
  const here = placeOf(usePathname(), id)
  const people = usePresence(stage)
  const link = (place: Place) => (
    <Link
      href={`/boards/${id}${place.path && `/${place.path}`}`}
      aria-current={isAt(here, place.path) ? 'page' : undefined}
      className={item}
    >
      {place.number && <span className="w-4 shrink-0 text-soft tabular-nums">{place.number}</span>}
      {place.label}
      <PeopleHere people={othersAt(people, place.path, me.id)} />
    </Link>
  )
  return (
    <nav aria-label={t('places')}>
      {link({ path: '', label: t('overview') })}
      <h2 className="mt-5 mb-1 px-2.5 text-[0.8125rem] font-semibold tracking-wide text-soft">
        {t('keyFactors')}
      </h2>
      <ul>
        {factors.map((place) => (
          <li key={place.path}>{link(place)}</li>
        ))}
      </ul>
      <ul className="mt-5">
        {sectionPlaces.map((path) => (
          <li key={path}>{link({ path, label: t(`sections.${path}`) })}</li>
        ))}
      </ul>
      <ul className="mt-5">
        {meetingPlaces
          .filter((path) => path !== 'private' || me.delegation !== null)
          .map((path) => (
            <li key={path}>{link({ path, label: t(`sections.${path}`) })}</li>
          ))}
      </ul>
      <h2 className="mt-5 mb-1 px-2.5 text-[0.8125rem] font-semibold tracking-wide text-soft">
        {t('toRead')}
      </h2>
      <Link
        href={`/boards/${id}/versions`}
        aria-current={isAt(here, 'versions') ? 'page' : undefined}
        className={item}
      >
        <History size={16} aria-hidden="true" className="text-soft" />
        {t('versions')}
      </Link>
      <Link href={`/benchmarks/${benchmark}`} className={item}>
        <BookOpen size={16} aria-hidden="true" className="text-soft" />
        {t('wholeBenchmark')}
      </Link>
      {me.role === 'facilitator' && (
        <div className="mt-5 border-t pt-3">
          <SettingsLink board={id} className={item} />
        </div>
      )}
    </nav>
  )
}

function PeopleHere({ people }: { people: readonly Present[] }) {
  const t = useTranslations('board')
  if (people.length === 0) return null
  return (
    <span className="ml-auto flex items-center gap-[0.1875rem] pl-1">
      <span className="sr-only">{t('peopleHere', { count: people.length })}</span>
      {people
        .slice(0, 5)
        .map((person) =>
          person.delegation ? (
            <Mark key={person.id} of={person.delegation} small />
          ) : (
            <span
              key={person.id}
              aria-hidden="true"
              className={clsx(
                'mark size-[0.4375rem] rounded-full ring-[1.5px] ring-inset',
                person.role === 'facilitator' ? 'bg-accent ring-accent' : 'ring-soft',
              )}
            />
          ),
        )}
    </span>
  )
}
