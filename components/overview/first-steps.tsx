import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Delegation, Membership } from '#lib/access/access.ts'

/** What a reader does first on a board on which nothing has happened yet, by what they are there. */
export function FirstSteps({
  board,
  benchmark,
  cities,
  firstFactor,
  member,
}: {
  board: string
  benchmark: string
  cities: Record<Delegation, string>
  firstFactor: string
  member: Membership
}) {
  const t = useTranslations('overview')
  const at = `/boards/${board}`
  const factor = `${at}/factors/${firstFactor}`
  const steps = {
    facilitator: [
      { to: `${at}/settings/invitations`, text: t('first.facilitator.invite') },
      { to: `${at}/settings`, text: t('first.facilitator.session') },
      { to: factor, text: t('first.facilitator.look') },
    ],
    mentor: [
      { to: `/benchmarks/${benchmark}`, text: t('first.read') },
      { to: factor, text: t('first.mentor.note') },
      { to: `${at}/context`, text: t('first.mentor.context', cities) },
    ],
    mentee: [
      { to: `${factor}/questions`, text: t('first.mentee.questions') },
      { to: `${factor}/ratings`, text: t('first.mentee.rate', cities) },
      { to: `${at}/actors`, text: t('first.mentee.actors') },
    ],
    observer: [
      { to: `/benchmarks/${benchmark}`, text: t('first.read') },
      { to: factor, text: t('first.observer.look') },
    ],
    helper: [
      { to: `/benchmarks/${benchmark}`, text: t('first.read') },
      { to: `${at}/context`, text: t('first.helper.context', cities) },
    ],
  }
  const { role, delegation } = member
  const own = steps[role === 'participant' ? (delegation ?? 'helper') : role]
  return (
    <section
      aria-labelledby="first-steps"
      className="mt-8 max-w-3xl rounded-lg border bg-sheet p-5 sm:p-7"
    >
      <h2 id="first-steps" className="font-serif text-2xl font-semibold tracking-tight">
        {t('first.title')}
      </h2>
      <p className="mt-1 text-soft">{t('first.lead')}</p>
      <ol className="mt-4 divide-y border-t">
        {own.map(({ to, text }, index) => (
          <li key={to}>
            <Link href={to} className="group flex min-h-12 items-center gap-3 py-2.5 no-underline">
              <span className="w-5 shrink-0 font-serif text-xl text-soft tabular-nums">
                {index + 1}
              </span>
              <span className="min-w-0 grow group-hover:underline">{text}</span>
              <ArrowRight size={18} aria-hidden="true" className="shrink-0 text-accent" />
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
