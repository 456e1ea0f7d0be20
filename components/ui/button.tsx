import clsx from 'clsx'

const looks = {
  primary: 'bg-accent text-on-accent border-transparent hover:brightness-110 font-semibold',
  plain: 'bg-sheet text-ink border-line hover:border-edge font-semibold',
  quiet:
    'bg-transparent text-soft border-transparent hover:bg-accent-soft hover:text-ink font-semibold',
} as const

const sizes = {
  regular: 'min-h-11 px-4 text-base gap-2',
  small: 'min-h-9 px-3 text-[0.9375rem] gap-1.5',
  icon: 'size-9 justify-center',
} as const

/** The classes of everything that looks like a button, be it a button, a link or a menu's trigger. */
export const buttonClass = (
  look: keyof typeof looks = 'plain',
  size: keyof typeof sizes = 'regular',
) =>
  clsx(
    'inline-flex items-center rounded-lg border no-underline transition-colors duration-100',
    looks[look],
    sizes[size],
  )
