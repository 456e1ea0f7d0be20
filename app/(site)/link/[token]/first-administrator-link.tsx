import { getTranslations } from 'next-intl/server'
import { TextField } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { NewPassword } from '#components/ui/new-password.tsx'
import { SignInPage } from '#components/ui/sign-in-page.tsx'
import { beFirstAdministrator } from './actions.ts'

/** Asks whoever started the program to become its first administrator. */
export async function FirstAdministratorLink({ token }: { token: string }) {
  const t = await getTranslations('link')
  return (
    <SignInPage title={t('first.title')} lead={t('first.lead')}>
      <Form action={beFirstAdministrator.bind(null, token)} submit={t('first.submit')}>
        <TextField name="name" autoComplete="name" label={t('name')} hint={t('nameHint')} />
        <TextField name="email" type="email" autoComplete="username" label={t('email')} />
        <NewPassword />
      </Form>
    </SignInPage>
  )
}
