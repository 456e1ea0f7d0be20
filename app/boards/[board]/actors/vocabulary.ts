import { getMessages } from 'next-intl/server'
import { cache } from 'react'
import { type Delegation, delegations } from '#lib/access/access.ts'
import { makeVocabulary, plainWord, type Vocabulary } from '#lib/board/actor-vocabulary.ts'
import { isLanguage, languages } from '#lib/i18n/languages.ts'

/** The words of every language. */
const inAllLanguages = cache(async () =>
  makeVocabulary(
    await Promise.all(
      Object.keys(languages)
        .filter(isLanguage)
        .map(async (locale) => (await getMessages({ locale })).actors),
    ),
  ),
)

/** What a board's files of actors may be written with: the words of all languages and both cities. */
export async function readVocabulary(cities: Record<Delegation, string>): Promise<Vocabulary> {
  const words = await inAllLanguages()
  const named = delegations.map((city): [string, string] => [plainWord(cities[city]), city])
  const known = { ...words.values.city, ...Object.fromEntries(named) }
  return { ...words, values: { ...words.values, city: known } }
}
