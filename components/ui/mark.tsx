import clsx from 'clsx'
import type { Delegation } from '#lib/access/access.ts'

/** A delegation's mark: a blue diamond for the mentor, a terracotta circle for the mentee. */
export function Mark({ of, small = false }: { of: Delegation; small?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'mark inline-block shrink-0',
        small ? 'size-[0.4375rem]' : 'size-[0.6875rem]',
        of === 'mentor' ? 'rotate-45 bg-mentor' : 'rounded-full bg-mentee',
      )}
    />
  )
}

/** A city with its mark. */
export function City({ of, name }: { of: Delegation; name: string }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-2 font-semibold [overflow-wrap:anywhere]">
      <Mark of={of} />
      <bdi>{name}</bdi>
    </span>
  )
}
