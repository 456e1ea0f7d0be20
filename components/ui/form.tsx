'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useRef,
} from 'react'
import { buttonClass } from './button.tsx'

/** What came of a form: see `Outcome` in the app. */
export interface FormOutcome {
  problem?: string
  field?: string
  others?: Record<string, string>
  done?: string
  shown?: string
}

const Told = createContext<FormOutcome>({})

/**
 * A form that runs an action: what was typed stays when it is refused, the reason is announced and
 * stands at its field, and without JavaScript it is an ordinary form.
 */
export function Form({
  action,
  withoutScript,
  submit,
  look = 'primary',
  className,
  children,
  after,
  onDone,
}: {
  action: (form: FormData) => Promise<FormOutcome>
  /** The address that takes the form from a browser without scripts, if one does. */
  withoutScript?: string
  /** The words on the button. */
  submit: ReactNode
  look?: 'primary' | 'plain'
  className?: string
  children?: ReactNode
  /** What stands beside the button. */
  after?: ReactNode
  /** Called when it was done. */
  onDone?: (outcome: FormOutcome) => void
}) {
  const t = useTranslations('form')
  const form = useRef<HTMLFormElement>(null)
  const [told, run, busy] = useActionState(
    async (_: FormOutcome, given: FormData) => action(given),
    {},
  )
  const done = useRef(onDone)
  done.current = onDone
  useEffect(() => {
    if (told.problem === undefined && Object.keys(told).length > 0) done.current?.(told)
    if (told.field) form.current?.querySelector<HTMLElement>(`[name="${told.field}"]`)?.focus()
  }, [told])
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    if (!busy) startTransition(() => run(given))
  }
  return (
    <Told value={told}>
      <form
        ref={form}
        action={withoutScript ?? run}
        method={withoutScript && 'post'}
        onSubmit={onSubmit}
        className={clsx('group/form grid gap-5', className)}
        aria-busy={busy}
        noValidate
      >
        {children}
        <div className="flex flex-wrap items-center gap-3">
          <button type="submit" className={buttonClass(look)} aria-disabled={busy}>
            {submit}
          </button>
          {after}
          <p role="status" className="text-soft empty:-ml-3">
            {busy ? t('busy') : told.done}
          </p>
        </div>
        <p
          role="alert"
          className={clsx(
            'font-semibold text-bad',
            // Where a field says it already, this is for ears only.
            told.problem ? 'group-has-[[aria-invalid=true]]/form:sr-only' : 'hidden',
          )}
        >
          {told.problem}
        </p>
      </form>
    </Told>
  )
}

/** What the form around it was told last. */
export const useTold = (): FormOutcome => useContext(Told)
