/** The classes of every button on the writing toolbar. */
export const toolClass =
  'grid size-9 shrink-0 place-items-center rounded-md text-soft hover:bg-accent-soft hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent aria-disabled:opacity-40 aria-disabled:hover:bg-transparent data-[disabled]:opacity-40'
