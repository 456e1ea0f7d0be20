'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { Mark } from '#components/ui/mark.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'
import type { Vote } from '#lib/board/votes.ts'

/** What came of a vote: a table with a bar for each option, in parts for each city. */
export function VoteResults({
  vote,
  results,
}: {
  vote: Vote
  results: NonNullable<Vote['results']>
}) {
  const t = useTranslations('votes')
  const format = useFormatter()
  const { cities } = useBoard()
  const rows = vote.options
    .map(({ id, text }) => {
      const { mentor = 0, mentee = 0, other = 0 } = results[id] ?? {}
      return { id, text, mentor, mentee, other, total: mentor + mentee + other }
    })
    .sort((a, b) => b.total - a.total)
  const most = Math.max(1, ...rows.map(({ total }) => total))
  const hasOther = rows.some(({ other }) => other > 0)
  const cell = 'py-2 pl-3 text-right tabular-nums'
  const head = (of: Delegation) => (
    <th key={of} scope="col" className={`${cell} font-semibold`}>
      <span className="inline-flex items-center gap-1.5">
        <Mark of={of} small />
        {cities[of]}
      </span>
    </th>
  )
  return (
    <section aria-label={vote.question}>
      <h2 className="text-lg font-semibold [overflow-wrap:anywhere]">{vote.question}</h2>
      <p className="text-[0.9375rem] text-soft">
        {vote.endedAt !== null &&
          format.dateTime(new Date(vote.endedAt), { dateStyle: 'long', timeZone: 'UTC' })}{' '}
        · {t('voted', { count: vote.turnout })}
      </p>
      <div className="mt-2 overflow-x-auto">
        <table className="w-full min-w-[26rem]">
          <thead>
            <tr className="border-b">
              <th scope="col" className="py-2 text-left font-semibold">
                {t('option')}
              </th>
              {delegations.map(head)}
              {hasOther && (
                <th scope="col" className={`${cell} font-semibold`}>
                  {t('other')}
                </th>
              )}
              <th scope="col" className={`${cell} font-semibold`}>
                {t('total')}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y">
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="py-2 text-left font-normal [overflow-wrap:anywhere]">
                  {row.text}
                  <span aria-hidden="true" className="mt-1 flex h-2 gap-px">
                    {([...delegations, 'other'] as const).map((of) => (
                      <span
                        key={of}
                        className={bars[of]}
                        style={{ width: `${(row[of] / most) * 100}%` }}
                      />
                    ))}
                  </span>
                </th>
                {delegations.map((of) => (
                  <td key={of} className={cell}>
                    {row[of]}
                  </td>
                ))}
                {hasOther && <td className={cell}>{row.other}</td>}
                <td className={`${cell} font-semibold`}>{row.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const bars = { mentor: 'bg-mentor', mentee: 'bg-mentee', other: 'bg-soft' } as const
