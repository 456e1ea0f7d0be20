import clsx from 'clsx'
import type { Membership } from '#lib/access/access.ts'

/** A person's initials in the shape and hue of their delegation; observers are outlined. */
export function Avatar({ name, role, delegation }: Membership & { name: string }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'avatar grid size-[1.875rem] shrink-0 place-items-center border-2 border-sheet text-xs font-bold text-sheet',
        look(role, delegation),
      )}
    >
      {initials(name)}
    </span>
  )
}

function look(role: Membership['role'], delegation: Membership['delegation']): string {
  if (delegation === 'mentor') return 'rounded-lg bg-mentor'
  if (delegation === 'mentee') return 'rounded-full bg-mentee'
  if (role === 'facilitator') return 'rounded-full bg-accent'
  return 'rounded-full bg-sheet !text-soft ring-[1.5px] ring-inset ring-soft'
}

/** The first letters of a name's first and last word. */
export function initials(name: string): string {
  // A guest's name may end in a number in brackets, which tells two of the same name apart.
  const words = name.split(/[^\p{L}\p{M}\p{N}’'-]+/u).filter(Boolean)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase()
}
