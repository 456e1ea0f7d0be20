import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from 'next-intl'
import { chooseLanguage } from '#lib/i18n/languages.ts'

/** The texts of one part of the messages in a person's language, for what is not part of a page. */
export async function getTranslations<
  const Space extends NamespaceKeys<Messages, NestedKeyOf<Messages>>,
>(namespace: Space, wanted: string | null) {
  const locale = chooseLanguage([wanted])
  const file = path.join(process.cwd(), 'content', 'messages', `${locale}.json`)
  const messages = JSON.parse(await readFile(file, 'utf8')) as Messages
  return createTranslator<Messages, Space>({ locale, messages, namespace })
}
