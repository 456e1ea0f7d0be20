import { sectorLook, signPath } from '#lib/board/actor-look.ts'
import type { Actor } from '#lib/board/actors.ts'

/** A sector's sign: a shape and a colour, beside its name or a name in it. */
export function SectorSign({ of, size = 12 }: { of: Actor['sector']; size?: number }) {
  const look = sectorLook(of)
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="-10 -10 20 20"
      className="shrink-0"
      style={{ color: `var(${look.colour})` }}
    >
      <path d={signPath(look.shape, 9)} fill="currentColor" />
    </svg>
  )
}
