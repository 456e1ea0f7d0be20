import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { chooseLanguage, chooseTheme } from '#app/preferences.ts'
import { ReaderMenu } from '#components/ui/reader-menu.tsx'
import { SiteHeader } from '#components/ui/site-header.tsx'
import { readTheme, themeCookie } from '#lib/look/theme.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { program } from '#server/program.ts'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('site')
  const { demo } = program().config
  const theme = readTheme((await cookies()).get(themeCookie)?.value)
  const links = [
    { href: '/benchmarks', label: t('benchmarks'), show: true },
    { href: '/boards', label: t('boards'), show: (await currentUser()) !== undefined },
    { href: '/demo', label: t('demo'), show: demo },
  ]
  return (
    <>
      <SiteHeader
        links={links.filter(({ show }) => show)}
        skip={t('skip')}
        navigation={t('navigation')}
      >
        <ReaderMenu preferences={{ theme, chooseLanguage, chooseTheme }} />
      </SiteHeader>
      <div id="main">{children}</div>
    </>
  )
}
