import { getTranslations } from 'next-intl/server'
import { languageCookie } from '#lib/i18n/languages.ts'
import { themeCookie } from '#lib/look/theme.ts'
import { endedCookie } from '#server/auth/session.ts'
import { program } from '#server/program.ts'
import { Pair, Pairs } from './pairs.tsx'

/** The cookies and copies that pages keep in a browser, each with its purpose and its time. */
export async function InBrowser() {
  const t = await getTranslations('privacy')
  const { config, keys } = program()
  const kept = [
    { name: endedCookie(keys).name, what: 'session' },
    { name: languageCookie, what: 'language' },
    { name: themeCookie, what: 'theme' },
    ...(config.oidc ? [{ name: 'next-auth.…', what: 'oidc' } as const] : []),
    { name: 'compa/…', what: 'copies' },
    { name: 'unsent/… kept/…', what: 'unsent' },
    { name: 'comments/…', what: 'comments' },
  ] as const
  return (
    <Pairs>
      {kept.map(({ name, what }) => (
        <Pair key={name} name={<span className="font-mono text-sm font-normal">{name}</span>}>
          {t(`browser.${what}`)}
        </Pair>
      ))}
    </Pairs>
  )
}
