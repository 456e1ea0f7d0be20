/** The languages of the interface, each with its own name. Another one is one more file of messages. */
export const languages = {
  en: 'English',
  nl: 'Nederlands',
  it: 'Italiano',
  fr: 'Français',
} as const

export type Language = keyof typeof languages

export const languageCookie = 'language'

/** True for a language that the interface speaks. */
export const isLanguage = (text: unknown): text is Language =>
  typeof text === 'string' && Object.hasOwn(languages, text)

/** The first of the wanted languages that the interface speaks, else English. */
export const chooseLanguage = (wanted: readonly unknown[]): Language =>
  wanted.find(isLanguage) ?? 'en'

/** The primary languages of an Accept-Language header, best first. */
export function fromBrowser(header: string | null): string[] {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=')
      return { language: tag.slice(0, 2).toLowerCase(), quality: Number(quality ?? 1) }
    })
    .sort((a, b) => b.quality - a.quality)
    .map((entry) => entry.language)
}

/** A language's own name, or its code where the interface does not speak it. */
export const languageName = (code: string): string => (isLanguage(code) ? languages[code] : code)
