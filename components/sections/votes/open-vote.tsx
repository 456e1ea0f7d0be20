'use client'

import { Minus, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { ConfirmedButton } from '#components/ui/confirmed-button.tsx'
import type { Vote } from '#lib/board/votes.ts'
import type { VoteDeeds } from './vote-list.tsx'

/** A vote that is open: the reader's own votes, and how many people have voted, but not for what. */
export function OpenVote({
  vote,
  mine,
  people,
  deeds,
}: {
  vote: Vote
  mine: Record<string, number>
  /** For how many people the reader's device votes, where people do. */
  people: number
  deeds: VoteDeeds
}) {
  const t = useTranslations('votes')
  const { me, cities } = useBoard()
  const [problem, setProblem] = useState<string>()
  const [busy, start] = useTransition()
  const given = Object.values(mine).reduce((sum, count) => sum + count, 0)
  const isCitys = vote.voters === 'delegation'
  const left = Math.max(0, vote.each * (isCitys ? 1 : people) - given)
  const city = me.delegation ? cities[me.delegation] : undefined
  const mayVote = me.role === 'participant' && (!isCitys || city !== undefined)
  const cast = (deed: VoteDeeds['give'], option: string) =>
    busy || start(async () => setProblem((await deed(vote.id, option)).problem))
  return (
    <section aria-label={vote.question} className="grid gap-3">
      <div>
        <h2 className="text-lg font-semibold [overflow-wrap:anywhere]">{vote.question}</h2>
        <p className="text-[0.9375rem] text-soft">
          {isCitys ? t('eachCity', { count: vote.each }) : t('eachPerson', { count: vote.each })}{' '}
          {t('hidden')}
        </p>
        {mayVote && (
          <p role="status" className="mt-1 font-semibold">
            {isCitys && city ? t('leftCity', { city, count: left }) : t('left', { count: left })}
            {!isCitys && people > 1 && ` ${t('forPeople', { count: people })}`}
          </p>
        )}
      </div>
      <ul className="divide-y border-y">
        {vote.options.map(({ id, text }) => {
          const count = mine[id] ?? 0
          return (
            <li key={id} className="flex items-center gap-3 py-1.5">
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{text}</span>
              {mayVote && (
                <span className="flex items-center gap-1">
                  <button
                    type="button"
                    className={`${buttonClass('quiet', 'icon')} disabled:opacity-40`}
                    disabled={count === 0}
                    aria-label={t('unvote', { option: text })}
                    onClick={() => cast(deeds.takeBack, id)}
                  >
                    <Minus size={18} aria-hidden="true" />
                  </button>
                  <span className="min-w-6 text-center font-semibold tabular-nums">
                    <span className="sr-only">{t('given')} </span>
                    {count}
                  </span>
                  <button
                    type="button"
                    className={`${buttonClass('plain', 'icon')} disabled:opacity-40`}
                    disabled={left === 0}
                    aria-label={t('vote', { option: text })}
                    onClick={() => cast(deeds.give, id)}
                  >
                    <Plus size={18} aria-hidden="true" />
                  </button>
                </span>
              )}
            </li>
          )
        })}
      </ul>
      <p role="alert" className={problem ? 'font-semibold text-bad' : 'sr-only'}>
        {problem}
      </p>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-soft">{t('turnout', { count: vote.turnout })}</p>
        {me.role === 'facilitator' && (
          <ConfirmedButton
            action={() => deeds.close(vote.id)}
            label={t('end')}
            title={t('endTitle')}
            text={t('endText')}
            yes={t('end')}
          />
        )}
      </div>
    </section>
  )
}
