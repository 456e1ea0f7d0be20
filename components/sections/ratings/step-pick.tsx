'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { About } from '#components/ui/about.tsx'
import { type Step, steps } from '#lib/board/scale.ts'
import { type Described, useStepName } from './step-name.ts'

/** A choice of one step of the scale, each with what one sees in a city there, or why there is none. */
export function StepPick({
  name,
  label,
  value,
  described,
  language,
  editable,
  onChoose,
}: {
  /** Of the group of radio buttons: once on a page. */
  name: string
  label: string
  value: Step | null
  described: Described
  /** The language that the steps are described in. */
  language: string
  editable: boolean
  onChoose: (step: Step | null) => void
}) {
  const t = useTranslations('ratings')
  const nameOf = useStepName(described)
  const known = steps.filter(
    (step) => described.some(({ id }) => id === step) || step === 'not-ours' || step === 'unknown',
  )
  if (!editable) {
    const text = described.find(({ id }) => id === value)?.text
    return (
      <div>
        <p className={clsx('font-semibold', value === null && 'text-soft')}>
          {value === null ? t('notRated') : nameOf(value)}
        </p>
        {text && (
          <p lang={language} className="mt-0.5 font-serif text-[0.9375rem] text-soft">
            {text}
          </p>
        )}
      </div>
    )
  }
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{label}</legend>
      <div className="overflow-hidden rounded-lg border border-edge bg-sheet">
        {known.map((step) => {
          const text = described.find(({ id }) => id === step)?.text
          return (
            <label
              key={step}
              className="relative flex min-h-10 cursor-pointer gap-3 border-b px-3 py-2 last:border-b-0 hover:bg-accent-soft has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name={name}
                value={step}
                checked={value === step}
                onChange={() => onChoose(step)}
                className="mt-1 size-4 shrink-0 accent-[var(--accent)]"
              />
              <span className="min-w-0">
                <span className={clsx(value === step && 'font-semibold')}>{nameOf(step)}</span>
                {text && (
                  <span lang={language} className="block font-serif text-[0.9375rem] text-soft">
                    {text}
                  </span>
                )}
              </span>
            </label>
          )
        })}
      </div>
      {value !== null && (
        <button
          type="button"
          onClick={() => onChoose(null)}
          className="mt-1 min-h-8 rounded px-1 text-[0.9375rem] font-semibold text-accent hover:underline"
        >
          <About label={t('clear')} of={label} />
        </button>
      )}
    </fieldset>
  )
}
