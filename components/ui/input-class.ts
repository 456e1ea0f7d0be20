/** The classes of everything that is typed or chosen into, for pages made on the server too. */
export const inputClass =
  'min-h-11 w-full rounded-lg border border-edge bg-sheet px-3 text-base text-ink placeholder:text-soft aria-invalid:border-bad'
