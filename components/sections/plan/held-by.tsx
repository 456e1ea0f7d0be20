import clsx from 'clsx'
import { Mark } from '#components/ui/mark.tsx'
import type { Held } from './use-held.ts'

/** How something looks while somebody else moves it: in the hue of their city. */
export const heldClass = ({ delegation }: Pick<Held, 'delegation'>): string =>
  clsx(
    'outline-2 outline-offset-1 outline-dashed',
    delegation === 'mentor'
      ? 'outline-mentor'
      : delegation === 'mentee'
        ? 'outline-mentee'
        : 'outline-accent',
  )

/** Who is moving it. */
export function HeldBy({ held: { name, delegation } }: { held: Held }) {
  return (
    <span
      data-testid="held-by"
      className="pointer-events-none absolute -top-3 right-1 z-20 flex items-center gap-1 rounded-md border bg-raised px-1.5 text-[0.75rem] leading-5 font-semibold whitespace-nowrap text-ink"
    >
      {delegation && <Mark of={delegation} small />}
      {name}
    </span>
  )
}
