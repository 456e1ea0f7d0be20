import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientWords } from '#app/client-words.tsx'
import { chooseLanguage, chooseTheme } from '#app/preferences.ts'
import { SearchLink } from '#components/search/search-link.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { ReaderMenu } from '#components/ui/reader-menu.tsx'
import { SignedInMenu } from '#components/ui/signed-in-menu.tsx'
import { SiteFooter } from '#components/ui/site-footer.tsx'
import { SiteHeader } from '#components/ui/site-header.tsx'
import { may } from '#lib/access/actions.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { readerLook } from '#server/auth/reader-look.ts'
import { program } from '#server/program.ts'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('site')
  const { demo } = program().config
  const { theme } = await readerLook()
  const user = await currentUser()
  const preferences = { theme, chooseLanguage, chooseTheme }
  const isAdministrator = may(user && { kind: user.kind }, 'administer')
  const administration = (await getTranslations('admin'))('title')
  const links = [
    { href: '/benchmarks', label: t('benchmarks'), show: true },
    { href: '/boards', label: t('boards'), show: user !== undefined },
    { href: '/admin', label: administration, show: isAdministrator },
    { href: '/demo', label: t('demo'), show: demo },
  ]
  return (
    <ClientWords of="site">
      <div className="flex min-h-dvh flex-col">
        <SiteHeader
          links={links.filter(({ show }) => show)}
          skip={t('skip')}
          navigation={t('navigation')}
        >
          {user && <SearchLink label={(await getTranslations('search'))('link')} />}
          <Link
            href={user ? '/account' : '/sign-in'}
            prefetch={false}
            className={`${buttonClass('quiet', 'small')} max-w-52`}
          >
            <span className="truncate">{user ? user.name : t('signIn')}</span>
          </Link>
          {user ? (
            <SignedInMenu preferences={preferences} />
          ) : (
            <ReaderMenu preferences={preferences} />
          )}
        </SiteHeader>
        <div id="main" className="grow">
          {children}
        </div>
        <SiteFooter
          label={(await getTranslations('privacy'))('footer')}
          links={[
            { href: '/benchmarks', label: t('benchmarks') },
            { href: '/privacy', label: (await getTranslations('privacy'))('title') },
          ]}
        />
      </div>
    </ClientWords>
  )
}
