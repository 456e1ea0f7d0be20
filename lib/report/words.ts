import type { createTranslator, Messages, NamespaceKeys, NestedKeyOf } from 'next-intl'
import type { Language } from '#lib/i18n/languages.ts'

type Spaces = NamespaceKeys<Messages, NestedKeyOf<Messages>>

/** The words of a report in one language; as next-intl's, and also where there is no request. */
export interface ReportWords {
  language: Language
  getTranslations<const Space extends Spaces>(
    space: Space,
  ): ReturnType<typeof createTranslator<Messages, Space>>
  /** A word by its whole path, or undefined: for fields that a section may have. */
  find(path: string): string | undefined
}
