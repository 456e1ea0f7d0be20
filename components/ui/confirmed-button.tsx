'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { About } from './about.tsx'
import { buttonClass } from './button.tsx'
import { Confirm } from './confirm.tsx'
import type { FormOutcome } from './form.tsx'

/** A button that asks before it runs an action that cannot be undone, and says why it could not. */
export function ConfirmedButton({
  action,
  label,
  about,
  title,
  text,
  yes,
  look = 'plain',
  focusAfter,
}: {
  action: () => Promise<FormOutcome>
  label: string
  /** What it is done to, for those who hear the button without seeing its place. */
  about?: string
  title: string
  text: string
  yes: string
  look?: 'plain' | 'quiet'
  focusAfter?: () => HTMLElement | null
}) {
  const t = useTranslations('settings')
  const [asking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [busy, start] = useTransition()
  const answer = (confirmed: boolean) => {
    setAsking(false)
    if (!confirmed || busy) return
    start(async () => setProblem((await action())?.problem))
  }
  return (
    <>
      <button
        type="button"
        className={buttonClass(look, look === 'quiet' ? 'small' : 'regular')}
        aria-disabled={busy}
        onClick={() => setAsking(true)}
      >
        <About label={label} of={about} />
      </button>
      <span role="alert" className={problem ? 'font-semibold text-bad' : 'sr-only'}>
        {problem}
      </span>
      <Confirm
        open={asking}
        title={title}
        text={text}
        yes={yes}
        no={t('cancel')}
        {...(focusAfter && { focusAfter })}
        onAnswer={answer}
      />
    </>
  )
}
