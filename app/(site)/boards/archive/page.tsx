import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BringIn } from '#components/home/bring-in.tsx'
import { NotFound } from '#components/ui/not-found.tsx'
import { SignInFirst } from '#components/ui/sign-in-first.tsx'
import { may } from '#lib/access/actions.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { program } from '#server/program.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('archive'))('title') }
}

/** Where whoever may make boards makes one of an archive. */
export default async function ArchivePage() {
  const user = await currentUser()
  if (!user) return <SignInFirst demo={program().config.demo} />
  if (!may({ kind: user.kind }, 'make board')) {
    const t = await getTranslations('newBoard')
    return (
      <NotFound
        title={t('notYours')}
        text={t('notYoursText')}
        link="/boards"
        label={t('toBoards')}
      />
    )
  }
  const t = await getTranslations('archive')
  return (
    <main className="mx-auto max-w-4xl px-4 py-12 sm:px-6">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-3 max-w-2xl text-lg text-soft">{t('lead')}</p>
      <BringIn />
    </main>
  )
}
