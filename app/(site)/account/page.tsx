import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Part } from '#components/account/part.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { SignInFirst } from '#components/ui/sign-in-first.tsx'
import { currentSignIn, currentUser } from '#server/auth/current-user.ts'
import { readerLook } from '#server/auth/reader-look.ts'
import { signInsOf } from '#server/auth/sign-ins.ts'
import { program } from '#server/program.ts'
import { Calendars } from './calendars.tsx'
import { LookForm } from './look-form.tsx'
import { ProfileForm } from './profile-form.tsx'
import { Reminders } from './reminders.tsx'
import { SignIns } from './sign-ins.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') }
}

interface Props {
  searchParams: Promise<{ wait?: string }>
}

export default async function AccountPage({ searchParams }: Props) {
  const { store, config } = program()
  const [user, session] = [await currentUser(), await currentSignIn()]
  if (!user || !session) return <SignInFirst demo={config.demo} />
  const t = await getTranslations('account')
  const refusals = await getTranslations('refusals')
  const minutes = Number((await searchParams).wait)
  return (
    <main className="mx-auto max-w-3xl px-4 py-12 sm:px-6">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-3 text-lg text-soft">{t('lead')}</p>
      {user.kind === 'guest' && (
        <Part title={t('claim.title')} lead={t('claim.text')}>
          <Link href="/account/claim" className={buttonClass('primary')}>
            {t('claim.link')}
          </Link>
        </Part>
      )}
      <Part title={t('profile.title')}>
        <ProfileForm user={user} />
      </Part>
      <Part title={t('look.title')} lead={t('look.lead')}>
        <LookForm look={await readerLook()} />
      </Part>
      {user.email !== null && (
        <Part title={t('password.title')} lead={t('password.lead')}>
          <Link href="/account/password" className={buttonClass('plain')}>
            {t('password.link')}
          </Link>
        </Part>
      )}
      <Part title={t('signIns.title')} lead={t('signIns.lead')}>
        <SignIns
          all={await signInsOf(store, user.id)}
          here={session.signIn}
          isGuest={user.kind === 'guest'}
        />
      </Part>
      <Part id="calendars" title={t('calendars.title')} lead={t('calendars.lead')}>
        <Calendars user={user.id} />
      </Part>
      <Part id="reminders" title={t('reminders.title')}>
        <Reminders user={user} />
      </Part>
      <Part id="data" title={t('data.title')} lead={t('data.text')}>
        <form action="/account/data" method="post">
          <button type="submit" className={buttonClass('plain')}>
            {t('data.submit')}
          </button>
        </form>
        {minutes > 0 && minutes <= 60 && (
          <p role="alert" className="mt-3 font-semibold text-bad">
            {refusals('too-many', { minutes })}
          </p>
        )}
      </Part>
      <Part title={t('erase.title')} lead={t('erase.text')}>
        <Link href="/account/erase" className={buttonClass('plain')}>
          {t('erase.link')}
        </Link>
      </Part>
    </main>
  )
}
