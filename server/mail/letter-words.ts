import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createTranslator } from 'next-intl'
import type messages from '#content/messages/en.json'
import type { Language } from '#lib/i18n/languages.ts'

/** The words of e-mails in a language: as next-intl's, and also where there is no request. */
export async function getTranslations({
  locale,
  namespace,
}: {
  locale: Language
  namespace: 'mails'
}) {
  const file = path.join(process.cwd(), 'content', 'messages', `${locale}.json`)
  const all: typeof messages = JSON.parse(await readFile(file, 'utf8'))
  return createTranslator({ locale, messages: all, namespace })
}
