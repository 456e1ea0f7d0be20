'use client'

import type { FactorName } from '#components/trace/sources.tsx'

/** The key factors that something belongs to, by their numbers: each can be ticked. */
export function FactorPicks({
  label,
  picked,
  factors,
  none,
  editable,
  onPick,
}: {
  label: string
  picked: readonly string[]
  factors: readonly FactorName[]
  /** What is said where none is picked and none can be. */
  none: string
  editable: boolean
  onPick: (picked: string[]) => void
}) {
  const named = ({ number, short }: FactorName) => `${number} ${short}`
  const shown = editable ? factors : factors.filter(({ id }) => picked.includes(id))
  if (!editable) {
    return (
      <p className="min-h-9 px-1.5 py-1.5">
        <span className="sr-only">{label}: </span>
        {shown.length === 0 && <span className="text-soft">{none}</span>}
        {shown.map((factor, index) => (
          <span key={factor.id} title={named(factor)}>
            {index > 0 && ', '}
            {factor.number}
            <span className="sr-only"> {factor.short}</span>
          </span>
        ))}
      </p>
    )
  }
  const toggle = (id: string, isPicked: boolean) =>
    // In the benchmark's order; what it no longer holds stays where it is.
    onPick([
      ...picked.filter((other) => !factors.some((factor) => factor.id === other)),
      ...factors
        .map((factor) => factor.id)
        .filter((other) => (other === id ? isPicked : picked.includes(other))),
    ])
  return (
    <fieldset className="flex min-w-0 flex-wrap gap-1 px-1 py-1">
      <legend className="sr-only">{label}</legend>
      {factors.map((factor) => (
        <label
          key={factor.id}
          title={named(factor)}
          className="relative grid size-7 cursor-pointer place-items-center rounded-md border border-line text-sm text-soft tabular-nums hover:border-edge has-checked:border-accent has-checked:bg-accent has-checked:font-semibold has-checked:text-on-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="checkbox"
            aria-label={named(factor)}
            checked={picked.includes(factor.id)}
            onChange={({ target }) => toggle(factor.id, target.checked)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          <span aria-hidden="true">{factor.number}</span>
        </label>
      ))}
    </fieldset>
  )
}
