'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { City, Mark } from '#components/ui/mark.tsx'
import { longDay } from '#lib/i18n/dates.ts'
import type { ArchivePreview } from '#lib/report/archive-preview.ts'

/** What an archive holds, and what can be done with it now. */
export function ArchiveFound({
  preview,
  children,
}: {
  preview: ArchivePreview
  children: ReactNode
}) {
  const t = useTranslations('archive')
  const locale = useLocale()
  const { title, cities, benchmark, saved, earlier, left, people } = preview
  const rows = [
    [t('benchmark'), benchmark],
    [t('saved'), [saved.name, longDay(saved.at, locale)].filter(Boolean).join(' · ')],
    [
      t('holds'),
      [
        t('factors', { written: preview.factors.written, all: preview.factors.all }),
        t('actors', { count: preview.actors }),
        t('actions', { count: preview.actions }),
        t('comments', { count: preview.comments }),
        t('sessions', { count: preview.sessions }),
      ].join(', '),
    ],
    [t('versions'), t('earlier', { count: earlier })],
  ] as const
  const groups = (['mentor', 'mentee', null] as const).flatMap((of) => {
    const names = people.filter(({ delegation }) => delegation === of).map(({ name }) => name)
    return names.length > 0 ? [{ of, names }] : []
  })
  return (
    <section aria-labelledby="found" className="mt-8 max-w-2xl rounded-lg border bg-sheet p-5">
      <h2 id="found" className="text-lg font-semibold">
        {t('found')}
      </h2>
      <p className="mt-3 flex flex-wrap gap-x-4 font-serif text-xl font-semibold">
        {title ? (
          <bdi>{title}</bdi>
        ) : (
          <>
            <City of="mentor" name={cities.mentor} />
            <City of="mentee" name={cities.mentee} />
          </>
        )}
      </p>
      <dl className="mt-4 grid gap-x-6 gap-y-1.5 sm:grid-cols-[auto_1fr]">
        {rows.map(([label, text]) => (
          <Fragment key={label}>
            <dt className="text-soft">{label}</dt>
            <dd className="mb-1 sm:mb-0">{text}</dd>
          </Fragment>
        ))}
        <dt className="text-soft">{t('people')}</dt>
        <dd className="grid gap-1">
          {people.length === 0 && t('nobody')}
          {groups.map(({ of, names }) => (
            <span key={of ?? 'others'}>
              {of && <Mark of={of} small />}{' '}
              <span className="text-soft">{of ? cities[of] : t('others')}</span> ·{' '}
              {names.join(', ')}
            </span>
          ))}
        </dd>
      </dl>
      {left > 0 && <p className="mt-3 text-soft">{t('left', { count: left })}</p>}
      {people.length > 0 && <p className="mt-3">{t('peopleHint')}</p>}
      <p className="mt-2 text-soft">{t('without')}</p>
      <div className="mt-5">{children}</div>
    </section>
  )
}
