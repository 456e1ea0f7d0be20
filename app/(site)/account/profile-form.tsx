import { getLocale, getTranslations } from 'next-intl/server'
import { ChoiceField, TextField } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { languages } from '#lib/i18n/languages.ts'
import type { User } from '#server/auth/users.ts'
import { saveProfile } from './actions.ts'

/** What somebody says of themselves. */
export async function ProfileForm({ user }: { user: User }) {
  const t = await getTranslations('account')
  return (
    <Form action={saveProfile} submit={t('profile.submit')} className="max-w-md">
      <TextField
        name="name"
        label={t('profile.name')}
        hint={t('profile.nameHint')}
        defaultValue={user.name}
        autoComplete="name"
      />
      <TextField
        name="city"
        label={t('profile.city')}
        defaultValue={user.city}
        autoComplete="address-level2"
        optional
      />
      <ChoiceField
        name="language"
        label={t('profile.language')}
        defaultValue={user.language ?? (await getLocale())}
      >
        {Object.entries(languages).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </ChoiceField>
      {user.email !== null && (
        <p>
          {t('profile.email')} <span className="font-semibold">{user.email}</span>
        </p>
      )}
    </Form>
  )
}
