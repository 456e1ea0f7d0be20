import { getTranslations } from 'next-intl/server'
import { ChoiceField } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { announcements, motions, type Settings } from '#lib/look/settings.ts'
import { type Theme, themes } from '#lib/look/theme.ts'
import { saveLook } from './actions.ts'

/** How the pages look and speak to somebody. */
export async function LookForm({ look }: { look: Settings & { theme: Theme } }) {
  const t = await getTranslations('account')
  const reader = await getTranslations('reader')
  return (
    <Form action={saveLook} submit={t('look.submit')} className="max-w-md">
      <ChoiceField key={look.theme} name="theme" label={t('look.theme')} defaultValue={look.theme}>
        {themes.map((theme) => (
          <option key={theme} value={theme}>
            {reader(`themes.${theme}`)}
          </option>
        ))}
      </ChoiceField>
      <ChoiceField name="motion" label={t('look.motion')} defaultValue={look.motion}>
        {motions.map((motion) => (
          <option key={motion} value={motion}>
            {t(`look.motions.${motion}`)}
          </option>
        ))}
      </ChoiceField>
      <ChoiceField
        name="announcements"
        label={t('look.announcements')}
        hint={t('look.announcementsHint')}
        defaultValue={look.announcements}
      >
        {announcements.map((choice) => (
          <option key={choice} value={choice}>
            {t(`look.announced.${choice}`)}
          </option>
        ))}
      </ChoiceField>
    </Form>
  )
}
