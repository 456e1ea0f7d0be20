'use client'

import { useEffect, useState } from 'react'
import { limits } from '#lib/limits.ts'

const { least, most } = limits.stepMinutes

/** A number of minutes, kept as soon as it is one; what is none goes back on leaving. */
export function MinutesField({
  minutes,
  label,
  disabled,
  onChange,
}: {
  minutes: number
  label: string
  disabled: boolean
  onChange: (minutes: number) => void
}) {
  const [typed, setTyped] = useState(String(minutes))
  useEffect(() => setTyped(String(minutes)), [minutes])
  return (
    <input
      type="number"
      inputMode="numeric"
      min={least}
      max={most}
      aria-label={label}
      value={typed}
      disabled={disabled}
      onChange={({ target }) => {
        setTyped(target.value)
        const next = Number(target.value)
        if (Number.isInteger(next) && next >= least && next <= most) onChange(next)
      }}
      onBlur={() => setTyped(String(minutes))}
      className="min-h-9 w-full rounded-md border border-transparent bg-transparent px-1.5 tabular-nums hover:border-line focus:border-edge focus:bg-sheet"
    />
  )
}
