'use client'

import { Popover } from '@base-ui/react/popover'
import { Check } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { titleFor } from '#lib/board/agenda.ts'
import { Console } from './console.tsx'
import { AddDecision } from './decisions.tsx'
import { ring, setSound, wantsSound } from './sound.ts'
import { useStage } from './use-stage.tsx'

/** The session at a glance: its steps, what this reader can do in it, and for who leads it the console. */
export function StageSheet() {
  const [t, locale] = [useTranslations('stage'), useLocale()]
  const { id } = useBoard()
  const { run, steps, index, leads, face } = useStage()
  if (!run) return <Popover.Title>{t('over')}</Popover.Title>
  return (
    <div className="grid gap-4">
      {leads && <Console />}
      {leads && (
        <div className="border-t pt-1">
          <AddDecision session={run.session} face={face} />
        </div>
      )}
      <div className={leads ? 'border-t pt-3' : undefined}>
        <Popover.Title className="text-base font-semibold">{t('agenda')}</Popover.Title>
        <ol className="mt-2 grid gap-0.5">
          {steps.map((step, number) => (
            <li
              key={step.id}
              aria-current={number === index ? 'step' : undefined}
              className="flex items-center gap-2.5 rounded-md px-2 py-1 aria-[current]:bg-accent-soft aria-[current]:font-semibold"
            >
              <span className="grid w-5 shrink-0 place-items-center text-soft tabular-nums">
                {number < index ? <Check size={15} aria-label={t('stepDone')} /> : number + 1}
              </span>
              <span className="min-w-0 [overflow-wrap:anywhere]">{titleFor(step, locale)}</span>
              <span className="ml-auto shrink-0 text-sm font-normal text-soft">
                {t('minutes', { count: step.minutes })}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t pt-3">
        <SoundChoice />
        <Link href={`/boards/${id}/sessions/${run.session}`} className="prose-link">
          {t('toSession')}
        </Link>
      </div>
    </div>
  )
}

function SoundChoice() {
  const t = useTranslations('stage')
  const [on, setOn] = useState(false)
  useEffect(() => setOn(wantsSound()), [])
  const choose = (next: boolean) => {
    setOn(next)
    setSound(next)
    // What it will be like; and a page that was pressed may be heard later.
    if (next) ring()
  }
  return (
    <label className="flex min-h-8 items-center gap-2">
      <input
        type="checkbox"
        checked={on}
        onChange={({ target }) => choose(target.checked)}
        className="size-4 accent-accent"
      />
      {t('sound')}
    </label>
  )
}
