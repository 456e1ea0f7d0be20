'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { withReturn } from '#lib/access/return-path.ts'
import { buttonClass } from './button.tsx'

/** Says to somebody who is not signed in what they need, and the way there and back. */
export function SignInFirst({ demo }: { demo: boolean }) {
  const t = useTranslations('signIn')
  const here = usePathname()
  return (
    <main
      data-refused
      className="mx-auto flex max-w-2xl flex-col items-start gap-4 px-5 py-16 sm:py-24"
    >
      <h1 className="font-serif text-3xl font-semibold">{t('title')}</h1>
      <p className="text-lg text-soft">{demo ? t('demo') : t('ask')}</p>
      <div className="flex flex-wrap gap-3">
        {demo && (
          <Link href="/demo" className={buttonClass('primary')}>
            {t('toDemo')}
          </Link>
        )}
        <Link
          href={withReturn('/sign-in', here)}
          className={buttonClass(demo ? 'plain' : 'primary')}
        >
          {t('submit')}
        </Link>
      </div>
    </main>
  )
}

/** Says to a signed-in person that this board is for others, or not for them any more. */
export function NoAccess({ sentAway = false }) {
  const t = useTranslations('noAccess')
  return (
    <main
      data-refused
      className="mx-auto flex max-w-2xl flex-col items-start gap-4 px-5 py-16 sm:py-24"
    >
      <h1 className="font-serif text-3xl font-semibold">{t('title')}</h1>
      <p className="text-lg text-soft">{sentAway ? t('sentAway') : t('text')}</p>
      <Link href="/boards" className={buttonClass('primary')}>
        {t('boards')}
      </Link>
    </main>
  )
}
