import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createTranslator, type Messages } from 'next-intl'
import { chooseLanguage } from '#lib/i18n/languages.ts'
import type { ReportWords } from '#lib/report/words.ts'

/** The words of reports in a language, else in English. */
export async function reportWords(wanted: string): Promise<ReportWords> {
  const language = chooseLanguage([wanted])
  const file = path.join(process.cwd(), 'content', 'messages', `${language}.json`)
  const messages = JSON.parse(await readFile(/* turbopackIgnore: true */ file, 'utf8')) as Messages
  return {
    language,
    getTranslations: (namespace) => createTranslator({ locale: language, messages, namespace }),
    find: (place) => {
      let found: unknown = messages
      for (const part of place.split('.')) {
        found = typeof found === 'object' && found !== null ? Reflect.get(found, part) : undefined
      }
      return typeof found === 'string' ? found : undefined
    },
  }
}
