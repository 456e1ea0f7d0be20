import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { NewPassword } from '#components/ui/new-password.tsx'
import { SignInFirst } from '#components/ui/sign-in-first.tsx'
import { SignInPage } from '#components/ui/sign-in-page.tsx'
import { currentUser } from '#server/auth/current-user.ts'
import { program } from '#server/program.ts'
import { claim, sendClaim } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('claim'))('title') }
}

export default async function ClaimPage() {
  const t = await getTranslations('claim')
  const { config, mail } = program()
  const user = await currentUser()
  if (!user) return <SignInFirst demo={config.demo} />
  if (user.kind !== 'guest') {
    return (
      <SignInPage title={t('title')} lead={t('already')}>
        <p>
          <Link href="/boards" className={buttonClass('primary')}>
            {t('boards')}
          </Link>
        </p>
      </SignInPage>
    )
  }
  const field = <TextField name="email" type="email" autoComplete="email" label={t('email')} />
  // An address that nobody has confirmed must never let somebody else in by the provider.
  if (!mail && config.oidc) return <SignInPage title={t('title')} lead={t('ask')} />
  return (
    <SignInPage title={t('title')} lead={t('lead', { name: user.name })}>
      {mail ? (
        <Form action={sendClaim} submit={t('send')}>
          {field}
        </Form>
      ) : (
        <Form action={claim} submit={t('submit')}>
          {field}
          <NewPassword />
        </Form>
      )}
    </SignInPage>
  )
}
