import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Mark } from '#components/ui/mark.tsx'
import type { Delegation } from '#lib/access/access.ts'
import type { KeyFactor } from '#lib/benchmark/benchmark.ts'
import type { NoteKey } from '#lib/board/note-keys.ts'

/** A key factor on the overview: what it is about, and how far its notes and answers have come. */
export function FactorRow({
  href,
  factor,
  notes,
  answered,
  cities,
}: {
  href: string
  factor: KeyFactor
  notes: Record<NoteKey, { words: number }>
  /** How many of its guiding questions each city has answered. */
  answered: Record<Delegation, number>
  cities: Record<Delegation, string>
}) {
  const t = useTranslations('overview')
  const lines = [
    { key: 'mentor', label: cities.mentor },
    { key: 'mentee', label: cities.mentee },
    { key: 'agreed', label: t('agreed') },
  ] as const
  return (
    <li>
      <Link href={href} className="group grid grid-cols-[1.75rem_minmax(0,1fr)] py-5 no-underline">
        <span className="font-serif text-xl text-soft tabular-nums">{factor.number}</span>
        <span>
          <span className="block font-serif text-xl leading-snug font-semibold group-hover:underline">
            {factor.title}
          </span>
          <span className="mt-1 block text-soft">{factor.summary}</span>
          <span className="mt-2.5 flex flex-wrap gap-x-6 gap-y-1 text-[0.9375rem]">
            {lines.map(({ key, label }) => (
              <span key={key} className="inline-flex items-center gap-2">
                {key !== 'mentee' && <Mark of="mentor" small />}
                {key !== 'mentor' && <Mark of="mentee" small />}
                <bdi className="font-medium [overflow-wrap:anywhere]">{label}</bdi>
                <span className="text-soft">
                  {notes[key].words === 0 ? t('empty') : t('words', { count: notes[key].words })}
                  {key !== 'agreed' &&
                    ` · ${t('questions', { done: answered[key], total: factor.questions.length })}`}
                </span>
              </span>
            ))}
          </span>
        </span>
      </Link>
    </li>
  )
}
