import type { Choice } from './choice.ts'

/**
 * The languages that cities work in, by country: the members of the Council of Europe and their
 * neighbours around the Mediterranean. The language that most people speak comes first.
 */
const languagesOf: Record<string, readonly string[]> = {
  AD: ['ca'],
  AL: ['sq'],
  AM: ['hy'],
  AT: ['de'],
  AZ: ['az'],
  BA: ['bs', 'sr', 'hr'],
  BE: ['nl', 'fr', 'de'],
  BG: ['bg'],
  BY: ['be', 'ru'],
  CH: ['de', 'fr', 'it'],
  CY: ['el', 'tr'],
  CZ: ['cs'],
  DE: ['de'],
  DK: ['da'],
  DZ: ['ar', 'fr'],
  EE: ['et'],
  EG: ['ar'],
  ES: ['es', 'ca', 'eu', 'gl'],
  FI: ['fi', 'sv'],
  FR: ['fr'],
  GB: ['en', 'cy'],
  GE: ['ka'],
  GR: ['el'],
  HR: ['hr'],
  HU: ['hu'],
  IE: ['en', 'ga'],
  IL: ['he', 'ar'],
  IS: ['is'],
  IT: ['it', 'de', 'fr'],
  JO: ['ar'],
  LB: ['ar', 'fr'],
  LI: ['de'],
  LT: ['lt'],
  LU: ['lb', 'fr', 'de'],
  LV: ['lv'],
  MA: ['ar', 'fr'],
  MC: ['fr'],
  MD: ['ro'],
  ME: ['sr'],
  MK: ['mk', 'sq'],
  MT: ['mt', 'en'],
  NL: ['nl'],
  NO: ['nb'],
  PL: ['pl'],
  PS: ['ar'],
  PT: ['pt'],
  RO: ['ro'],
  RS: ['sr'],
  SE: ['sv'],
  SI: ['sl'],
  SK: ['sk'],
  SM: ['it'],
  TN: ['ar', 'fr'],
  TR: ['tr'],
  UA: ['uk'],
  XK: ['sq', 'sr'],
}

/** The countries of cities, as ISO 3166 codes. */
export const countries: readonly string[] = Object.keys(languagesOf)

/** The countries with their names in the reader's language, in its order. */
export function countryChoices(locale: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return countries
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}

/** The language that a city of a country most likely works in; the reader's own where it is one. */
export function likelyLanguage(country: string, locale: string): string | undefined {
  const spoken = languagesOf[country] ?? []
  return spoken.includes(locale) ? locale : spoken[0]
}
