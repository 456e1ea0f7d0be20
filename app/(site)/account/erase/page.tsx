import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { EraseForm } from '#components/account/erase-form.tsx'
import { Part } from '#components/account/part.tsx'
import { SignInFirst } from '#components/ui/sign-in-first.tsx'
import { currentUser } from '#server/auth/current-user.ts'
import { hindranceTo } from '#server/auth/erasure.ts'
import { tracesOf } from '#server/auth/traces.ts'
import { program } from '#server/program.ts'
import { eraseMe } from './actions.ts'
import { Hindered } from './hindered.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('erase'))('title') }
}

export default async function ErasePage() {
  const { store, config } = program()
  const user = await currentUser()
  if (!user) return <SignInFirst demo={config.demo} />
  const t = await getTranslations('erase')
  const traces = await tracesOf(store, user.id)
  const hindrance = await hindranceTo(store, user.id)
  const former = t('formerParticipant')
  return (
    <main className="mx-auto max-w-3xl px-4 py-12 sm:px-6">
      <p>
        <Link href="/account" className="prose-link">
          {t('back')}
        </Link>
      </p>
      <h1 className="mt-2 font-serif text-4xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-3 text-lg text-soft">{t('lead')}</p>
      <Part title={t('goes.title')}>
        <ul className="divide-y border-y [&>li]:py-3">
          <li>{user.email === null ? t('goes.profile') : t('goes.profileEmail')}</li>
          <li>{t('goes.signIns', { count: traces.signIns })}</li>
          <li>{t('goes.boards', { count: traces.boards })}</li>
          {traces.invitations > 0 && (
            <li>{t('goes.invitations', { count: traces.invitations })}</li>
          )}
          <li>{t('goes.authorship', { count: traces.texts })}</li>
          <li>{t('goes.device')}</li>
        </ul>
      </Part>
      <Part title={t('stays.title')}>
        <ul className="divide-y border-y [&>li]:py-3">
          <li>{t('stays.text', { former })}</li>
          <li>{t('stays.signatures')}</li>
          <li>{t('stays.log')}</li>
        </ul>
      </Part>
      <Part title={hindrance ? t('hindered') : t('sure')} lead={hindrance ? '' : t('sureText')}>
        {hindrance ? <Hindered by={hindrance} /> : <EraseForm name={user.name} action={eraseMe} />}
      </Part>
    </main>
  )
}
