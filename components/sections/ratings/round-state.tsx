'use client'

import { Check, Circle } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { City } from '#components/ui/mark.tsx'
import { delegations } from '#lib/access/access.ts'
import { type Round, stateOf } from '#lib/board/rounds.ts'

/** How far the present round of ratings is, in words, with the way to its page. */
export function RoundState({ round, link = false }: { round: Round; link?: boolean }) {
  const t = useTranslations('ratings')
  const { id, cities } = useBoard()
  return (
    <div className="grid gap-2" role="status">
      <p className="max-w-2xl">
        {t(`round.${stateOf(round.rules)}`, cities)}{' '}
        {link && (
          <Link href={`/boards/${id}/ratings`} className="prose-link">
            {t('toRound')}
          </Link>
        )}
      </p>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {delegations.map((of) => {
          const isIn = round.rules.submitted.includes(of)
          const Icon = isIn ? Check : Circle
          return (
            <li key={of} className="flex items-center gap-2">
              <City of={of} name={cities[of]} />
              <span className="flex items-center gap-1 text-soft">
                <Icon size={15} aria-hidden="true" />
                {isIn ? t('handedIn') : t('notYet')}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
