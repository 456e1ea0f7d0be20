'use client'

import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { ConfirmedButton } from '#components/ui/confirmed-button.tsx'
import type { FormOutcome } from '#components/ui/form.tsx'
import { type Round, stateOf } from '#lib/board/rounds.ts'

/** What can be done with a round of ratings; the server decides again who may. */
export interface RoundDeeds {
  handIn: () => Promise<FormOutcome>
  takeBack: () => Promise<FormOutcome>
  reveal: () => Promise<FormOutcome>
  begin: () => Promise<FormOutcome>
}

/** What this reader can do with the round now: hand in, take back, show to all, begin the next one. */
export function RoundActions({
  round,
  rated,
  total,
  deeds,
}: {
  round: Round
  /** How many of the factors the reader's city has rated. */
  rated: number
  total: number
  deeds: RoundDeeds
}) {
  const t = useTranslations('ratings')
  const { me, cities } = useBoard()
  const state = stateOf(round.rules)
  const own = me.role === 'participant' ? me.delegation : null
  const isIn = own !== null && round.rules.submitted.includes(own)
  const city = own ? cities[own] : ''
  return (
    <div className="flex flex-wrap gap-3 empty:hidden">
      {own && state !== 'shown' && !isIn && (
        <ConfirmedButton
          action={deeds.handIn}
          label={t('handIn.button', { city })}
          title={t('handIn.title', { city })}
          text={t('handIn.text', { rated, total })}
          yes={t('handIn.yes')}
        />
      )}
      {own && state !== 'shown' && isIn && (
        <ConfirmedButton
          action={deeds.takeBack}
          label={t('takeBack.button')}
          title={t('takeBack.title')}
          text={t('takeBack.text')}
          yes={t('takeBack.button')}
        />
      )}
      {me.role === 'facilitator' && state !== 'shown' && (
        <ConfirmedButton
          action={deeds.reveal}
          label={t('reveal.button')}
          title={t('reveal.title')}
          text={t('reveal.text', cities)}
          yes={t('reveal.button')}
        />
      )}
      {me.role === 'facilitator' && state === 'shown' && (
        <ConfirmedButton
          action={deeds.begin}
          label={t('begin.button')}
          title={t('begin.title')}
          text={t('begin.text')}
          yes={t('begin.button')}
        />
      )}
    </div>
  )
}
