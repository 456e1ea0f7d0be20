'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useAnnounce } from '#components/board/announcer.tsx'
import { minute } from '#lib/board/agenda.ts'
import { timeLeft } from '#lib/board/run.ts'
import { ring, wantsSound } from './sound.ts'
import { useClock } from './use-clock.ts'
import { useStage } from './use-stage.tsx'

/** The minutes before the end of a step at which it is said. */
const moments = [5, 1, 0] as const

/** What was there at the last look. */
interface Seen {
  step: string | undefined
  paused: boolean
  left: number
}

/** Says sparingly how long a step still lasts, that it changed, and that there is a break. */
export function StepAlarm() {
  const { run } = useStage()
  const hadRun = useRef(run !== null)
  useEffect(() => {
    hadRun.current = run !== null
  }, [run])
  // Without a session no clock has to run.
  return run && <Alarm isNew={!hadRun.current} />
}

/** `isNew`: the session has begun before the reader's eyes, so that its first step is news too. */
function Alarm({ isNew }: { isNew: boolean }) {
  const t = useTranslations('stage')
  const announce = useAnnounce()
  const now = useClock()
  const { run, step, title } = useStage()
  const before = useRef<Seen>(isNew ? { step: undefined, paused: false, left: 0 } : undefined)
  useEffect(() => {
    if (now === undefined) return
    const left = run ? timeLeft(run, now) : 0
    const here = { step: step?.id, paused: run?.pausedAt != null, left }
    const last = before.current
    before.current = here
    if (!last || !step || !run) return
    if (last.step !== here.step) return announce(t('said.step', { title: title ?? '' }))
    if (last.paused !== here.paused) return announce(here.paused ? t('said.break') : t('said.goOn'))
    const passed = moments.find((m) => last.left > m * minute && left <= m * minute)
    if (passed === undefined || here.paused) return
    announce(passed === 0 ? t('said.timeUp') : t('said.minutes', { count: passed }))
    if (passed === 0 && wantsSound()) ring()
  }, [now, run, step, title, announce, t])
  return null
}
