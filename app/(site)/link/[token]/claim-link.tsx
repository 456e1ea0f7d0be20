import { getTranslations } from 'next-intl/server'
import { Form } from '#components/ui/form.tsx'
import { NewPassword } from '#components/ui/new-password.tsx'
import { SignInPage } from '#components/ui/sign-in-page.tsx'
import type { Link } from '#server/auth/links.ts'
import { findUser } from '#server/auth/users.ts'
import { program } from '#server/program.ts'
import { confirmClaim } from './actions.ts'
import { NoLink } from './no-link.tsx'

/** Lets a guest who has shown that an address is theirs choose a password for the account. */
export async function ClaimLink({ token, link }: { token: string; link: Link }) {
  const t = await getTranslations('link')
  const guest = await findUser(program().store, link.user ?? '')
  if (guest?.kind !== 'guest') return <NoLink reason="gone" />
  const email = link.email ?? ''
  return (
    <SignInPage title={t('claim.title')} lead={t('claim.lead', { name: guest.name, email })}>
      <Form action={confirmClaim.bind(null, token)} submit={t('claim.submit')}>
        <NewPassword email={email} />
      </Form>
    </SignInPage>
  )
}
