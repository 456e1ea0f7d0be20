'use client'

import { useTranslations } from 'next-intl'
import { ChoiceField, FieldGroup, TextField } from '#components/ui/field.tsx'
import { Mark } from '#components/ui/mark.tsx'
import type { Delegation } from '#lib/access/access.ts'
import type { Choice } from '#lib/i18n/choice.ts'

/** What a form says of one city while it is being filled in. */
export interface CityDraft {
  name: string
  country: string
  language: string
  association: string
  inhabitants: string
}

/** What is asked of one of the two cities. */
export function CityFields({
  of,
  city,
  countries,
  languages,
  onChange,
}: {
  of: Delegation
  city: CityDraft
  countries: readonly Choice[]
  languages: readonly Choice[]
  onChange: (change: Partial<CityDraft>) => void
}) {
  const t = useTranslations('newBoard')
  return (
    <FieldGroup
      title={
        <span className="inline-flex items-center gap-2.5">
          <Mark of={of} />
          {t(`cities.${of}`)}
        </span>
      }
    >
      <p className="-mt-3 text-soft">{t(`about.${of}`)}</p>
      <TextField
        name={`${of}Name`}
        label={t('name')}
        value={city.name}
        dir="auto"
        autoComplete="off"
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Codes
          name={`${of}Country`}
          label={t('country')}
          value={city.country}
          choices={countries}
          onChoose={(country) => onChange({ country })}
        />
        <Codes
          name={`${of}Language`}
          label={t('language')}
          value={city.language}
          choices={languages}
          onChoose={(language) => onChange({ language })}
        />
        <TextField
          name={`${of}Association`}
          label={t('association')}
          optional
          dir="auto"
          defaultValue={city.association}
        />
        <TextField
          name={`${of}Inhabitants`}
          label={t('inhabitants')}
          optional
          inputMode="numeric"
          defaultValue={city.inhabitants}
        />
      </div>
    </FieldGroup>
  )
}

function Codes({
  choices,
  onChoose,
  ...field
}: {
  name: string
  label: string
  value: string
  choices: readonly Choice[]
  onChoose: (value: string) => void
}) {
  const t = useTranslations('newBoard')
  return (
    <ChoiceField {...field} optional onChange={(event) => onChoose(event.target.value)}>
      <option value="">{t('notSaid')}</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </ChoiceField>
  )
}
