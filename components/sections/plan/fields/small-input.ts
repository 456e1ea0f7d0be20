/** The classes of what is typed or chosen into within a list: lower than a form's own fields. */
export const smallInput =
  'min-h-9 min-w-0 rounded-lg border border-edge bg-sheet px-2 text-[0.9375rem] text-ink placeholder:text-soft aria-invalid:border-bad'
