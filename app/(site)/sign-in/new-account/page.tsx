import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { TextField } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { SignInPage } from '#components/ui/sign-in-page.tsx'
import { returnPath } from '#lib/access/return-path.ts'
import { program } from '#server/program.ts'
import { sendNewAccount } from '../actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('makeAccount') }
}

export default async function NewAccount({
  searchParams,
}: {
  searchParams: Promise<{ to?: string }>
}) {
  const t = await getTranslations('signIn')
  const { config, mail } = program()
  const to = returnPath((await searchParams).to)
  if (config.registration !== 'open') redirect('/sign-in')
  return (
    <SignInPage title={t('makeAccount')} lead={mail ? t('makeAccountText') : t('makeAccountAsk')}>
      {mail && (
        <Form action={sendNewAccount} submit={t('sendLink')}>
          <input type="hidden" name="to" value={to ?? ''} />
          <TextField name="email" type="email" autoComplete="email" label={t('email')} />
        </Form>
      )}
    </SignInPage>
  )
}
