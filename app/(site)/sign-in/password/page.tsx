import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'
import { Form } from '#components/ui/form.tsx'
import { NewPassword } from '#components/ui/new-password.tsx'
import { SignInPage } from '#components/ui/sign-in-page.tsx'
import { returnPath } from '#lib/access/return-path.ts'
import { currentSignIn, currentUser } from '#server/auth/current-user.ts'
import { mayRenewPassword } from '#server/auth/may-renew-password.ts'
import { program } from '#server/program.ts'
import { renewPassword } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('renew.title') }
}

export default async function RenewPassword({
  searchParams,
}: {
  searchParams: Promise<{ to?: string }>
}) {
  const t = await getTranslations('signIn')
  const to = returnPath((await searchParams).to)
  const [user, session] = [await currentUser(), await currentSignIn()]
  if (!user || !session) redirect('/sign-in')
  const may = await mayRenewPassword(program().store, user.id, session.signIn)
  if (!may) redirect(to ?? '/boards')
  return (
    <SignInPage title={t('renew.title')} lead={t('renew.lead', { name: user.name })}>
      <Form
        action={renewPassword}
        submit={t('renew.submit')}
        after={
          <Link href={to ?? '/boards'} className={buttonClass('quiet')}>
            {t('renew.later')}
          </Link>
        }
      >
        <input type="hidden" name="to" value={to ?? ''} />
        <NewPassword email={user.email ?? ''} />
      </Form>
    </SignInPage>
  )
}
