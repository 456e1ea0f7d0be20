'use client'

import clsx from 'clsx'
import { X } from 'lucide-react'
import { buttonClass } from './button.tsx'

/** A choice of one among a few, all in sight, that can be taken back. */
export function Segments<Value extends string>({
  name,
  label,
  value,
  choices,
  none,
  clear,
  editable,
  onChoose,
}: {
  name: string
  label: string
  value: Value | null
  choices: readonly { value: Value; label: string }[]
  /** What is said where nothing was chosen and nothing can be. */
  none: string
  /** The name of the button that takes the choice back. */
  clear: string
  editable: boolean
  onChoose: (value: Value | null) => void
}) {
  if (!editable) {
    const chosen = choices.find((choice) => choice.value === value)
    return <p className={clsx('font-semibold', !chosen && 'text-soft')}>{chosen?.label ?? none}</p>
  }
  return (
    <div className="flex items-center gap-1">
      <fieldset className="flex w-fit max-w-full flex-wrap rounded-lg border border-edge bg-sheet">
        <legend className="sr-only">{label}</legend>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="relative flex min-h-10 cursor-pointer items-center rounded-[0.4375rem] px-3.5 text-[0.9375rem] has-checked:bg-accent has-checked:font-semibold has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChoose(choice.value)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {choice.label}
          </label>
        ))}
      </fieldset>
      {value !== null && (
        <button
          type="button"
          onClick={() => onChoose(null)}
          aria-label={clear}
          title={clear}
          className={buttonClass('quiet', 'icon')}
        >
          <X size={16} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
