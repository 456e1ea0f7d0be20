'use client'

import { ChevronLeft, ChevronRight, Pause, Play, Plus, Square } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import { addMinutes, driftMinutes, goToStep, setPaused } from '#lib/board/run.ts'
import { AttentionControls } from './attention-controls.tsx'
import { DeputyChoice } from './deputy-choice.tsx'
import { LockControls } from './lock-controls.tsx'
import { serverTime, useClock } from './use-clock.ts'
import { useStage } from './use-stage.tsx'

/** What a facilitator leads a session with: steps, time, attention, locks. */
export function Console() {
  const t = useTranslations('stage')
  const { me } = useBoard()
  const { run, steps, index, face, deeds } = useStage()
  const [ending, setEnding] = useState(false)
  const [problem, setProblem] = useState<string>()
  if (!run) return null
  const isPaused = run.pausedAt !== null
  const go = (to: number) => {
    const step = steps[to]
    if (face && step) goToStep(face, step, me.name, serverTime())
  }
  return (
    <section aria-label={t('console')} className="grid gap-4">
      <fieldset disabled={!face} className="contents">
        <div className="flex flex-wrap gap-2">
          <button
            type="button"
            className={buttonClass('plain', 'small')}
            disabled={index <= 0}
            onClick={() => go(index - 1)}
          >
            <ChevronLeft size={16} aria-hidden="true" />
            {t('previous')}
          </button>
          <button
            type="button"
            className={buttonClass('primary', 'small')}
            disabled={index + 1 >= steps.length}
            onClick={() => go(index + 1)}
          >
            {t('next')}
            <ChevronRight size={16} aria-hidden="true" />
          </button>
          <button
            type="button"
            className={buttonClass('plain', 'small')}
            onClick={() => face && setPaused(face, !isPaused, serverTime())}
          >
            {isPaused ? (
              <Play size={16} aria-hidden="true" />
            ) : (
              <Pause size={16} aria-hidden="true" />
            )}
            {isPaused ? t('resume') : t('pause')}
          </button>
          {([1, 5] as const).map((count) => (
            <button
              key={count}
              type="button"
              className={buttonClass('plain', 'small')}
              onClick={() => face && addMinutes(face, count, serverTime())}
            >
              <Plus size={16} aria-hidden="true" />
              {t('minutes', { count })}
            </button>
          ))}
          <button
            type="button"
            className={buttonClass('quiet', 'small')}
            onClick={() => setEnding(true)}
          >
            <Square size={15} aria-hidden="true" />
            {t('end')}
          </button>
        </div>
        <Drift />
        <AttentionControls />
        <LockControls />
        <DeputyChoice />
      </fieldset>
      <p role="alert" className={problem ? 'font-semibold text-bad' : 'sr-only'}>
        {problem}
      </p>
      <Confirm
        open={ending}
        title={t('endTitle')}
        text={t('endText')}
        yes={t('end')}
        no={t('cancel')}
        onAnswer={(confirmed) => {
          setEnding(false)
          if (confirmed) void deeds.end().then((outcome) => setProblem(outcome.problem))
        }}
      />
    </section>
  )
}

/** How far the session is from its plan: for facilitators only. */
function Drift() {
  const t = useTranslations('stage')
  const now = useClock()
  const { run, steps } = useStage()
  if (!run || now === undefined) return null
  const drift = driftMinutes(steps, run, now)
  return (
    <p className="text-[0.9375rem] text-soft">
      {drift === 0 && t('onTime')}
      {drift > 0 && t('late', { count: drift })}
      {drift < 0 && t('early', { count: -drift })}
    </p>
  )
}
