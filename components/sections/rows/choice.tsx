'use client'

import clsx from 'clsx'

/** A choice of one in a row, by the browser's own control. */
export function Choice<Value extends string>({
  label,
  value,
  choices,
  none,
  editable,
  className,
  onChoose,
}: {
  label: string
  value: Value | null
  choices: readonly { value: Value; label: string }[]
  /** What stands for no choice; without it there is always one. */
  none?: string
  editable: boolean
  className?: string
  onChoose: (value: Value | null) => void
}) {
  const chosen = choices.find((choice) => choice.value === value)
  if (!editable) {
    return (
      <p className={clsx('min-h-9 px-1.5 py-1.5', !chosen && 'text-soft', className)}>
        <span className="sr-only">{label}: </span>
        {chosen?.label ?? none}
      </p>
    )
  }
  return (
    <select
      aria-label={label}
      value={chosen?.value ?? ''}
      onChange={({ target }) =>
        onChoose(choices.find((choice) => choice.value === target.value)?.value ?? null)
      }
      className={clsx(
        'min-h-9 w-full min-w-0 rounded-md border border-transparent bg-transparent px-0.5 text-ellipsis hover:border-line focus:border-edge focus:bg-sheet',
        !chosen && 'text-soft',
        className,
      )}
    >
      {none !== undefined && <option value="">{none}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  )
}
