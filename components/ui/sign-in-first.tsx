import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from './button.tsx'

/** Says to somebody who is not signed in what they need, and the way there. */
export function SignInFirst({ demo }: { demo: boolean }) {
  const t = useTranslations('signIn')
  return (
    <main className="mx-auto flex max-w-2xl flex-col items-start gap-4 px-5 py-16 sm:py-24">
      <h1 className="font-serif text-3xl font-semibold">{t('title')}</h1>
      <p className="text-lg text-soft">{demo ? t('demo') : t('ask')}</p>
      <Link href={demo ? '/demo' : '/'} className={buttonClass('primary')}>
        {demo ? t('toDemo') : t('home')}
      </Link>
    </main>
  )
}

/** Says to a signed-in person that this board is for others, and where theirs are. */
export function NoAccess() {
  const t = useTranslations('noAccess')
  return (
    <main className="mx-auto flex max-w-2xl flex-col items-start gap-4 px-5 py-16 sm:py-24">
      <h1 className="font-serif text-3xl font-semibold">{t('title')}</h1>
      <p className="text-lg text-soft">{t('text')}</p>
      <Link href="/boards" className={buttonClass('primary')}>
        {t('boards')}
      </Link>
    </main>
  )
}
