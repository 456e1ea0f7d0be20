import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { chooseLanguage, fromBrowser, languageCookie } from '#lib/i18n/languages.ts'
import { currentUser } from './current-user.ts'

/**
 * Gives every page its reader's language and the messages in it: the one a part of the page asks
 * for, else the profile's, the cookie's, the browser's best match.
 */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = chooseLanguage([
    asked,
    (await currentUser())?.language,
    (await cookies()).get(languageCookie)?.value,
    ...fromBrowser((await headers()).get('accept-language')),
  ])
  const { default: messages } = await import(`../../content/messages/${locale}.json`)
  return { locale, messages, timeZone: 'UTC' }
})
