'use client'

import { startTransition, useActionState, useState } from 'react'
import { About } from '#components/ui/about.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import type { FormOutcome } from '#components/ui/form.tsx'

/** A button for a deed that cannot be taken back: it asks, does it, and says what came of it. */
export function AskFirst({
  action,
  fields,
  label,
  about,
  question,
}: {
  action: (form: FormData) => Promise<FormOutcome>
  fields: Record<string, string>
  label: string
  /** What the button is about, for those who hear it alone. */
  about?: string
  question: { title: string; text: string; yes: string; no: string }
}) {
  const [open, setOpen] = useState(false)
  const [told, run, busy] = useActionState(
    async (_: FormOutcome, form: FormData) => action(form),
    {},
  )
  const answer = (confirmed: boolean) => {
    setOpen(false)
    if (!confirmed || busy) return
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    startTransition(() => run(form))
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-disabled={busy}
        className={buttonClass('plain', 'small')}
      >
        <About label={label} of={about} />
      </button>
      <p role="status" className="text-soft empty:absolute">
        {told.done}
      </p>
      {told.problem && (
        <p role="alert" className="font-semibold text-bad">
          {told.problem}
        </p>
      )}
      <Confirm open={open} {...question} onAnswer={answer} />
    </div>
  )
}
