import { useTranslations } from 'next-intl'
import { ChoiceField } from '#components/ui/field.tsx'

/** After how long without a change a board is deleted. */
export function RetentionChoice({
  months,
  choices,
}: {
  months: number | null
  choices: readonly (number | null)[]
}) {
  const t = useTranslations('settings')
  return (
    <ChoiceField name="months" label={t('retention.label')} defaultValue={months ?? ''}>
      {choices.map((choice) => (
        <option key={choice} value={choice ?? ''}>
          {choice === null ? t('retention.never') : t('retention.months', { years: choice / 12 })}
        </option>
      ))}
    </ChoiceField>
  )
}
