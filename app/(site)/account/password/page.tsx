import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'
import { TextField } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { SignInFirst } from '#components/ui/sign-in-first.tsx'
import { limits } from '#lib/limits.ts'
import { hasPassword } from '#server/auth/change-password.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { program } from '#server/program.ts'
import { savePassword } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('password.title') }
}

export default async function PasswordPage() {
  const { store, config } = program()
  const user = await currentUser()
  if (!user) return <SignInFirst demo={config.demo} />
  const t = await getTranslations('account')
  const isSet = await hasPassword(store, user.id)
  const { least } = limits.passwordLength
  return (
    <main className="mx-auto max-w-3xl px-4 py-12 sm:px-6">
      <p>
        <Link href="/account" className="prose-link">
          {t('title')}
        </Link>
      </p>
      <h1 className="mt-2 font-serif text-4xl font-semibold tracking-tight">
        {isSet ? t('password.title') : t('password.first')}
      </h1>
      {user.email === null ? (
        <>
          <p className="mt-3 text-lg text-soft">{t('password.noEmail')}</p>
          {user.kind === 'guest' && (
            <Link href="/account/claim" className={`mt-6 ${buttonClass('primary')}`}>
              {t('claim.link')}
            </Link>
          )}
        </>
      ) : (
        <>
          <p className="mt-3 text-lg text-soft">{t('password.about')}</p>
          <Form action={savePassword} submit={t('password.submit')} className="mt-8 max-w-md">
            {/* Tells a password manager whose password this is. */}
            <input hidden readOnly autoComplete="username" value={user.email} />
            {isSet && (
              <TextField
                name="old"
                type="password"
                label={t('password.old')}
                autoComplete="current-password"
              />
            )}
            <TextField
              name="password"
              type="password"
              label={t('password.new')}
              hint={t('password.newHint', { least })}
              autoComplete="new-password"
            />
            <TextField
              name="again"
              type="password"
              label={t('password.again')}
              autoComplete="new-password"
            />
          </Form>
        </>
      )}
    </main>
  )
}
