import { getTranslations } from 'next-intl/server'
import { Adding } from '#components/ui/adding.tsx'
import { ChoiceField, TextField, TickField } from '#components/ui/field.tsx'
import { Form, type FormOutcome } from '#components/ui/form.tsx'
import { privacyProfiles } from '#lib/access/privacy.ts'
import { limits } from '#lib/limits.ts'

const goodFor = ['7', '30', '90', '365'] as const

/** Where a facilitator makes a link to a version; folded away while there is one. */
export async function ReviewLinkForm({
  action,
  open,
}: {
  action: (form: FormData) => Promise<FormOutcome>
  open: boolean
}) {
  const t = await getTranslations('review')
  return (
    <Adding title={t('new')} open={open}>
      <Form action={action} submit={t('make')} className="max-w-2xl">
        <TextField
          name="label"
          label={t('label')}
          hint={t('labelHint')}
          maxLength={limits.reviewLabelLength}
          dir="auto"
          autoComplete="off"
        />
        <ChoiceField name="profile" label={t('profile')} hint={t('profileHint')}>
          {privacyProfiles.map((profile) => (
            <option key={profile} value={profile}>
              {t(`profiles.${profile}`)}
            </option>
          ))}
        </ChoiceField>
        <TickField name="comments" label={t('comments')} />
        <TickField name="remarks" label={t('remarks')} />
        <div className="grid gap-5 sm:grid-cols-2">
          <ChoiceField name="days" label={t('days')} defaultValue="30">
            {goodFor.map((days) => (
              <option key={days} value={days}>
                {t(`durations.${days}`)}
              </option>
            ))}
          </ChoiceField>
          <TextField
            name="passphrase"
            label={t('passphrase')}
            hint={t('passphraseHint')}
            optional
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        </div>
      </Form>
    </Adding>
  )
}
