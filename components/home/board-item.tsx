import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SessionWhen } from '#components/settings/session-when.tsx'
import { City } from '#components/ui/mark.tsx'
import type { Delegation, Membership } from '#lib/access/access.ts'

/** One of the reader's boards: its cities, what it is about, their place on it and what comes next. */
export function BoardItem({
  board,
  benchmark,
  next,
  children,
}: {
  board: Membership & { id: string; title: string; cities: Record<Delegation, string> }
  /** The benchmark's short title. */
  benchmark: string
  next: { startsAt: string; minutes: number; timeZone: string } | undefined
  /** What can be done with it. */
  children: ReactNode
}) {
  const t = useTranslations('boards')
  const { id, title, cities, role, delegation } = board
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-3 py-5">
      <div className="min-w-0 flex-1 basis-72">
        <Link href={`/boards/${id}`} className="group block no-underline">
          {title && (
            <bdi className="block font-serif text-xl leading-snug font-semibold group-hover:underline [overflow-wrap:anywhere]">
              {title}
            </bdi>
          )}
          <span
            className={
              title
                ? 'flex flex-wrap items-center gap-x-3'
                : 'flex flex-wrap items-center gap-x-3 text-xl group-hover:underline'
            }
          >
            <City of="mentor" name={cities.mentor} />
            <span className="text-base text-soft">{t('with')}</span>
            <City of="mentee" name={cities.mentee} />
          </span>
        </Link>
        <p className="mt-0.5 text-soft [overflow-wrap:anywhere]">
          {benchmark} · {t(`roles.${role}`)}
          {delegation && ` · ${cities[delegation]}`}
        </p>
        {next && (
          <p className="mt-1">
            <span className="text-soft">{t('next')}</span> <SessionWhen {...next} />
          </p>
        )}
      </div>
      {children}
    </li>
  )
}
