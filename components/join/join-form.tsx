import { useLocale, useTranslations } from 'next-intl'
import { ChoiceField, TextField } from '#components/ui/field.tsx'
import { Form, type FormOutcome } from '#components/ui/form.tsx'
import { languages } from '#lib/i18n/languages.ts'
import { SignInLink } from './sign-in-link.tsx'

/** What somebody fills in to join: a stranger a name, and everybody the passphrase if there is one. */
export function JoinForm({
  action,
  code,
  name,
  asksPassphrase,
  guestUntil,
  problem,
}: {
  action: (form: FormData) => Promise<FormOutcome>
  code: string
  /** Under which name they are signed in, if they are. */
  name: string | undefined
  asksPassphrase: boolean
  /** The last day on which a guest may open the board; empty: no such day. */
  guestUntil: string
  /** Why the same form was refused when it came without a script; empty: it was not. */
  problem: string
}) {
  const t = useTranslations('join')
  const locale = useLocale()
  return (
    <>
      {problem && (
        <p role="alert" className="mt-8 font-semibold text-bad">
          {problem}
        </p>
      )}
      <Form
        action={action}
        withoutScript="/api/join"
        submit={name === undefined ? t('join') : t('joinAs', { name })}
        className="mt-8"
      >
        <input type="hidden" name="code" value={code} />
        {name === undefined && (
          <>
            <TextField
              name="name"
              label={t('name')}
              hint={t('nameHint')}
              autoComplete="name"
              dir="auto"
            />
            <ChoiceField
              name="language"
              label={t('language')}
              defaultValue={locale}
              className="max-w-60"
            >
              {Object.entries(languages).map(([value, label]) => (
                <option key={value} value={value} lang={value}>
                  {label}
                </option>
              ))}
            </ChoiceField>
          </>
        )}
        {asksPassphrase && (
          <TextField
            name="passphrase"
            label={t('passphrase')}
            hint={t('passphraseHint')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Form>
      <div className="mt-6 grid gap-2 text-[0.9375rem] text-soft">
        {guestUntil && <p>{t('guestUntil', { date: guestUntil })}</p>}
        {name === undefined ? (
          <>
            <p>{t('device')}</p>
            <p>
              {t('account')} <SignInLink code={code} />
            </p>
          </>
        ) : (
          <p>{t('notYou', { name })}</p>
        )}
      </div>
    </>
  )
}
