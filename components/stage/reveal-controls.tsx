'use client'

import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useTransition } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import type { CardDeeds } from './private-cards.tsx'
import { useStage } from './use-stage.tsx'

/** How often the number of cards is asked for, in milliseconds. */
const countMs = 4_000

/** For who leads: how many private cards there are, whether they carry names, and their reveal. */
export function RevealControls({ factor, deeds }: { factor: string; deeds: CardDeeds }) {
  const t = useTranslations('stage')
  const { face, named } = useStage()
  const [count, setCount] = useState<string>()
  const [told, setTold] = useState<string>()
  const [busy, start] = useTransition()
  useEffect(() => {
    let left = false
    const look = () =>
      void deeds
        .count(factor)
        .then(({ done }) => left || setCount(done))
        .catch(() => undefined)
    look()
    const timer = setInterval(look, countMs)
    return () => {
      left = true
      clearInterval(timer)
    }
  }, [deeds, factor])
  const reveal = () =>
    start(async () => {
      const { done, problem } = await deeds.reveal(factor)
      setTold(problem ?? done)
      setCount((await deeds.count(factor)).done)
    })
  return (
    <section
      aria-label={t('cards.lead')}
      className="no-print mt-5 grid gap-3 rounded-xl border bg-sheet px-4 py-4 sm:px-5"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h2 className="font-semibold">{t('cards.lead')}</h2>
        <p className="text-[0.9375rem] text-soft">{count}</p>
      </div>
      <label className="flex min-h-8 items-start gap-2">
        <input
          type="checkbox"
          checked={named}
          disabled={!face}
          onChange={({ target }) => face?.privacy.set('named', target.checked)}
          className="mt-1 size-4 shrink-0 accent-accent"
        />
        <span>
          {t('cards.named')}
          <span className="block text-[0.9375rem] text-soft">{t('cards.namedAbout')}</span>
        </span>
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <button
          type="button"
          className={buttonClass('primary', 'small')}
          aria-disabled={busy}
          disabled={!face}
          onClick={() => busy || reveal()}
        >
          <Eye size={17} aria-hidden="true" />
          {t('cards.reveal')}
        </button>
        <p role="status" className="text-soft">
          {told}
        </p>
      </div>
    </section>
  )
}
