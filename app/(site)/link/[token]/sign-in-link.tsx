import { getTranslations } from 'next-intl/server'
import { Form } from '#components/ui/form.tsx'
import { SignInPage } from '#components/ui/sign-in-page.tsx'
import { currentUser } from '#server/auth/current-user.ts'
import type { Link } from '#server/auth/links.ts'
import { findUser } from '#server/auth/users.ts'
import { program } from '#server/program.ts'
import { signInByLink } from './actions.ts'
import { NoLink } from './no-link.tsx'

/** Says whom a link signs in, and who is signed out by that. */
export async function SignInLink(props: { token: string; link: Link; to: string | undefined }) {
  const { token, link, to } = props
  const t = await getTranslations('link')
  const user = link.user && (await findUser(program().store, link.user))
  if (!user) return <NoLink reason="gone" />
  const present = await currentUser()
  return (
    <SignInPage
      title={t('signIn.title', { name: user.name })}
      lead={user.email ? t('signIn.lead', { email: user.email }) : t('signIn.leadNoEmail')}
    >
      {present && present.id !== user.id && <p>{t('signIn.instead', { name: present.name })}</p>}
      <Form action={signInByLink.bind(null, token)} submit={t('signIn.submit')}>
        <input type="hidden" name="to" value={to ?? ''} />
      </Form>
    </SignInPage>
  )
}
