import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { SignInPage } from '#components/ui/sign-in-page.tsx'
import { returnPath, withReturn } from '#lib/access/return-path.ts'
import { currentUser, hasEndedSignIn } from '#server/auth/current-user.ts'
import { addressOf } from '#server/config.ts'
import { program } from '#server/program.ts'
import { sendLink, signIn } from './actions.ts'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('heading') }
}

export default async function SignIn({ searchParams }: Props) {
  const t = await getTranslations('signIn')
  const { config, mail } = program()
  const { to: given, callbackUrl, error } = await searchParams
  const to = returnPath(given) ?? returnPath(String(callbackUrl).replace(addressOf(config), ''))
  if (await currentUser()) redirect(to ?? '/boards')
  const reason = error ? problemOf(error) : (await hasEndedSignIn()) ? 'ended' : undefined
  const isOpen = config.registration === 'open'
  return (
    <SignInPage title={t('heading')}>
      {reason && (
        <p role="alert" className="rounded-lg bg-[var(--warn-soft)] px-4 py-3">
          {t(`reasons.${reason}`, { provider: config.oidc?.name ?? '' })}
        </p>
      )}
      {config.demo && (
        <p>
          {t('demo')}{' '}
          <Link href="/demo" className="prose-link">
            {t('toDemo')}
          </Link>
        </p>
      )}
      {config.oidc && (
        <form action="/api/auth/signin/oidc" method="post" className="grid">
          <input type="hidden" name="to" value={to ?? ''} />
          <button type="submit" className={`${buttonClass('plain')} justify-center`}>
            {t('continueWith', { provider: config.oidc.name })}
          </button>
        </form>
      )}
      <Form action={signIn} submit={t('submit')}>
        <input type="hidden" name="to" value={to ?? ''} />
        <TextField name="email" type="email" autoComplete="username" label={t('email')} />
        <TextField
          name="password"
          type="password"
          autoComplete="current-password"
          label={t('password')}
        />
      </Form>
      <section className="grid gap-4 border-t pt-8">
        <h2 className="font-serif text-2xl font-semibold">{t('noPassword')}</h2>
        <p className="text-soft">{mail ? t('linkText') : t('askAdministrator')}</p>
        {mail && (
          <Form action={sendLink} submit={t('sendLink')} look="plain">
            <input type="hidden" name="to" value={to ?? ''} />
            <TextField name="email" type="email" autoComplete="username" label={t('email')} />
          </Form>
        )}
      </section>
      <p className="border-t pt-8 text-soft">
        {isOpen ? t('newHere') : t('invitedOnly')}{' '}
        {isOpen && (
          <Link href={withReturn('/sign-in/new-account', to)} className="prose-link">
            {t('makeAccount')}
          </Link>
        )}
      </p>
    </SignInPage>
  )
}

/** The sentence for an error of the provider, or for a person whom it knows and we do not. */
function problemOf(error: string | string[]) {
  const known = ['unverified', 'unknown', 'blocked'] as const
  return known.find((reason) => reason === error) ?? 'provider'
}
