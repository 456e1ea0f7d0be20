import { getLocale, getTranslations } from 'next-intl/server'
import { ChoiceField, TextField } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { NewPassword } from '#components/ui/new-password.tsx'
import { SignInPage } from '#components/ui/sign-in-page.tsx'
import { languages } from '#lib/i18n/languages.ts'
import type { Link } from '#server/auth/links.ts'
import { acceptAccount } from './actions.ts'

/** Asks somebody who was invited to have an account for what it takes. */
export async function AccountLink(props: { token: string; link: Link; to: string | undefined }) {
  const { token, link, to } = props
  const t = await getTranslations('link')
  const email = link.email ?? ''
  return (
    <SignInPage title={t('account.title')} lead={t('account.lead', { email })}>
      <Form action={acceptAccount.bind(null, token)} submit={t('account.submit')}>
        <input type="hidden" name="to" value={to ?? ''} />
        <TextField name="name" autoComplete="name" label={t('name')} hint={t('nameHint')} />
        <ChoiceField name="language" label={t('language')} defaultValue={await getLocale()}>
          {Object.entries(languages).map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </ChoiceField>
        <NewPassword email={email} />
      </Form>
    </SignInPage>
  )
}
