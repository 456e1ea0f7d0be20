import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'
import { currentUser } from '#server/auth/current-user.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('erase'))('erased.title') }
}

export default async function ErasedPage() {
  if (await currentUser()) redirect('/account')
  const t = await getTranslations('erase')
  return (
    <main className="mx-auto flex max-w-2xl flex-col items-start gap-4 px-5 py-16 sm:py-24">
      <h1 className="font-serif text-3xl font-semibold">{t('erased.title')}</h1>
      <p className="text-lg text-soft">{t('erased.text', { former: t('formerParticipant') })}</p>
      <Link href="/" className={buttonClass('plain')}>
        {t('erased.home')}
      </Link>
    </main>
  )
}
