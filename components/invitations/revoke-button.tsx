'use client'

import { Ban } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState, useTransition } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import type { FormOutcome } from '#components/ui/form.tsx'

/** Ends an invitation after asking, and on request the memberships that came of it. */
export function RevokeButton({
  action,
  label,
  came,
}: {
  action: (form: FormData) => Promise<FormOutcome>
  label: string
  /** How many people came by it. */
  came: number
}) {
  const t = useTranslations('invitations')
  const id = useId()
  const [asking, setAsking] = useState(false)
  const [removes, setRemoves] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [busy, start] = useTransition()
  const answer = (confirmed: boolean) => {
    setAsking(false)
    if (!confirmed) return
    const form = new FormData()
    if (removes) form.set('people', 'on')
    start(async () => setProblem((await action(form)).problem))
  }
  return (
    <>
      <button
        type="button"
        aria-label={t('revokeThis', { label })}
        aria-disabled={busy}
        onClick={() => {
          setRemoves(false)
          setAsking(true)
        }}
        className={buttonClass('quiet', 'small')}
      >
        <Ban size={16} aria-hidden="true" />
        {t('revoke')}
      </button>
      {problem && (
        <p role="alert" className="basis-full font-semibold text-bad">
          {problem}
        </p>
      )}
      <Confirm
        open={asking}
        title={t('revokeTitle')}
        text={t('revokeText')}
        yes={t('revoke')}
        no={t('keep')}
        focusAfter={() => document.getElementById('work')}
        onAnswer={answer}
      >
        {came > 0 && (
          <div className="mt-4 flex items-start gap-3">
            <input
              id={id}
              type="checkbox"
              checked={removes}
              onChange={(event) => setRemoves(event.currentTarget.checked)}
              className="mt-1 size-5 shrink-0 accent-[var(--accent)]"
            />
            <label htmlFor={id}>{t('alsoRemove', { came })}</label>
          </div>
        )}
      </Confirm>
    </>
  )
}
