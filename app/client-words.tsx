import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { clientWords } from '#lib/i18n/client-words.ts'

/** Gives the components below the words that they speak with in the browser, and no others. */
export async function ClientWords({
  of,
  children,
}: {
  of: keyof typeof clientWords
  children: ReactNode
}) {
  const all = await getMessages()
  const some = Object.fromEntries(clientWords[of].map((part) => [part, all[part]]))
  return <NextIntlClientProvider messages={some}>{children}</NextIntlClientProvider>
}
