import type { Choice } from './choice.ts'

/**
 * The languages that can be spoken on a board: the 24 of the European Union, those of its
 * neighbours and of regions, and those that many newcomers to cities speak.
 */
export const boardLanguages: readonly string[] =
  `bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv
   uk ar tr
   az be bs ca cy eu fa gl he hy is ka ku lb mk nb ps ru so sq sr ti ur`.split(/\s+/)

/** The languages with their names in the reader's language, in its order. */
export function languageChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return boardLanguages
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}
