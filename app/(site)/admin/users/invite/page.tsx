import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AskFirst } from '#components/admin/ask-first.tsx'
import { LinkForm } from '#components/admin/link-form.tsx'
import { When } from '#components/admin/when.tsx'
import { ChoiceField, TextField } from '#components/ui/field.tsx'
import { isLanguage, languages } from '#lib/i18n/languages.ts'
import { listAccountInvitations } from '#server/auth/account-invitations.ts'
import { givenKinds } from '#server/auth/change-account.ts'
import { linkMinutes } from '#server/auth/links.ts'
import { program } from '#server/program.ts'
import { invite, revokeAccount } from '../../actions.ts'
import { administrator } from '../../administrator.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('invite.title') }
}

export default async function InvitePage() {
  if (typeof (await administrator()) === 'string') return null
  const t = await getTranslations('admin')
  const { store, mail } = program()
  const open = await listAccountInvitations(store)
  const days = linkMinutes.account / (24 * 60)
  return (
    <main className="max-w-2xl">
      <h1 className="mt-8 font-serif text-4xl font-semibold tracking-tight">{t('invite.title')}</h1>
      <p className="mt-3 mb-8 text-lg text-soft">
        {mail ? t('invite.leadMail', { days }) : t('invite.lead', { days })}
      </p>
      <LinkForm action={invite} submit={t('invite.submit')} look="primary">
        <TextField name="email" type="email" label={t('invite.email')} autoComplete="off" />
        <ChoiceField name="kind" label={t('invite.kind')} defaultValue="facilitator">
          {givenKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </ChoiceField>
        {mail ? (
          <ChoiceField
            name="language"
            label={t('invite.language')}
            defaultValue={await getLocale()}
          >
            {Object.keys(languages)
              .filter(isLanguage)
              .map((language) => (
                <option key={language} value={language} lang={language}>
                  {languages[language]}
                </option>
              ))}
          </ChoiceField>
        ) : (
          <input type="hidden" name="language" value={await getLocale()} />
        )}
      </LinkForm>
      <h2 className="mt-12 font-serif text-2xl font-semibold">{t('invite.open')}</h2>
      {open.length === 0 && <p className="mt-2 text-soft">{t('invite.none')}</p>}
      <ul className="mt-3 divide-y border-y empty:hidden">
        {open.map(({ hash, email, kind, until, by }) => (
          <li key={hash} className="flex flex-wrap items-center justify-between gap-4 py-4">
            <div className="min-w-0 [overflow-wrap:anywhere]">
              <p className="font-semibold">{email}</p>
              <p className="text-soft">
                {t(`kinds.${kind}`)} · {t('invite.by', { name: by ?? t('someone.former') })} ·{' '}
                {t('invite.until')} <When at={until} />
              </p>
            </div>
            <AskFirst
              action={revokeAccount}
              fields={{ hash }}
              label={t('revoke.button')}
              about={email}
              question={{
                title: t('revoke.title'),
                text: t('revoke.account', { email }),
                yes: t('revoke.button'),
                no: t('revoke.no'),
              }}
            />
          </li>
        ))}
      </ul>
    </main>
  )
}
