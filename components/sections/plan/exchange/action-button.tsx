'use client'

import { useState, useTransition } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import type { FormOutcome } from '#components/ui/form.tsx'

/** A button that runs an action and says why it could not. */
export function ActionButton({
  action,
  label,
}: {
  action: () => Promise<FormOutcome>
  label: string
}) {
  const [problem, setProblem] = useState<string>()
  const [busy, start] = useTransition()
  return (
    <>
      <button
        type="button"
        aria-disabled={busy}
        onClick={() => !busy && start(async () => setProblem((await action())?.problem))}
        className={buttonClass('plain')}
      >
        {label}
      </button>
      <span role="alert" className={problem ? 'ml-3 font-semibold text-bad' : 'sr-only'}>
        {problem}
      </span>
    </>
  )
}
