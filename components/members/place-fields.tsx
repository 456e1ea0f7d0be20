'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ChoiceField, TextField } from '#components/ui/field.tsx'
import { type Delegation, delegations, type Role, roles } from '#lib/access/access.ts'

/** A person's place on a board: role, city, and how long. */
export function PlaceFields({
  cities,
  place,
}: {
  cities: Record<Delegation, string>
  /** What it is now. */
  place: { role: Role; delegation: Delegation | null; until: string }
}) {
  const t = useTranslations('members')
  const [role, setRole] = useState<string>(place.role)
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <ChoiceField
        name="role"
        label={t('role')}
        hint={t(`roleHints.${role as Role}`)}
        value={role}
        onChange={(event) => setRole(event.target.value)}
      >
        {roles.map((value) => (
          <option key={value} value={value}>
            {t(`roles.${value}`)}
          </option>
        ))}
      </ChoiceField>
      {role !== 'facilitator' && (
        <ChoiceField name="delegation" label={t('city')} defaultValue={place.delegation ?? ''}>
          <option value="">{t('noCity')}</option>
          {delegations.map((value) => (
            <option key={value} value={value}>
              {cities[value]}
            </option>
          ))}
        </ChoiceField>
      )}
      <TextField
        type="date"
        name="until"
        label={t('until')}
        hint={t('untilHint')}
        optional
        defaultValue={place.until}
      />
    </div>
  )
}
