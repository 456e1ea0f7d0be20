import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SiteHeader } from '#components/ui/site-header.tsx'
import { currentUser } from '#server/auth/current-user.ts'

/** What is frozen is read here: pages without a socket, an editor, or anything else that lives. */
export default async function SavedLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('site')
  const user = await currentUser()
  return (
    <>
      <SiteHeader
        links={
          user
            ? [
                { href: '/boards', label: t('boards') },
                { href: '/search', label: (await getTranslations('search'))('link') },
              ]
            : []
        }
        skip={t('skip')}
        navigation={t('navigation')}
      >
        {null}
      </SiteHeader>
      <div id="main">{children}</div>
    </>
  )
}
