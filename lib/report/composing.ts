import type { Benchmark } from '#lib/benchmark/benchmark.ts'
import type { Block } from './blocks.ts'
import type { VersionModel } from './version-model.ts'
import type { ReportWords } from './words.ts'

/** What every chapter is made from. */
export interface Composing {
  model: VersionModel
  /** In the report's language where it has that. */
  benchmark: Benchmark
  words: ReportWords
}

/** What a key factor is called: its number and short name, or its id when the benchmark lost it. */
export function factorName({ benchmark }: Pick<Composing, 'benchmark'>, id: string): string {
  const factor = benchmark.keyFactors.find((one) => one.id === id)
  return factor ? `${factor.number}. ${factor.short}` : id
}

/** Names of factors beside each other. */
export const factorNames = (composing: Composing, ids: unknown): string =>
  Array.isArray(ids) ? ids.map((id) => factorName(composing, String(id))).join(', ') : ''

/** A label with what it is about, as the report's language writes it. */
export const labelled = ({ words }: Pick<Composing, 'words'>, label: string, of: string): string =>
  words.getTranslations('form')('about', { label, of })

/** A small heading within a chapter. */
export const heading = (text: string, level: 2 | 3 | 4 = 2): Block => ({
  kind: 'heading',
  level,
  text,
})

/** A day as readers in Europe write it, in the report's language. */
export function dayIn(
  language: string,
  iso: string,
  dateStyle: 'long' | 'medium' = 'long',
): string {
  const time = new Date(iso)
  if (Number.isNaN(time.getTime())) return iso
  const locale = language === 'en' ? 'en-GB' : language
  return kept(
    `${locale} ${dateStyle}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }),
  ).format(time)
}

/** Formats that were made before: making one takes longer than a page of text takes otherwise. */
const formats = new Map<string, unknown>()

function kept<Format>(key: string, make: () => Format): Format {
  const format = (formats.get(key) as Format | undefined) ?? make()
  formats.set(key, format)
  return format
}

/** Words joined as a list is spoken in that language. */
export const listIn = (language: string, parts: readonly string[]): string =>
  kept(`${language} list`, () => new Intl.ListFormat(language, { type: 'conjunction' })).format(
    parts,
  )
