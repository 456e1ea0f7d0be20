'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { FieldGroup, TextField } from '#components/ui/field.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'
import type { Choice } from '#lib/i18n/choice.ts'
import { likelyLanguage } from '#lib/i18n/countries.ts'
import { type CityDraft, CityFields } from './city-fields.tsx'
import { LanguageTicks } from './language-ticks.tsx'

/** What the form of a board begins with. */
export interface BoardDraft {
  /** Undefined: follows the names of the cities until somebody writes one. */
  title: string | undefined
  cities: Record<Delegation, CityDraft>
  /** Undefined: follows the languages of the cities until somebody chooses. */
  languages: string[] | undefined
  startsOn: string
  endsOn: string
}

/** All that is asked of a board and its cities; what follows from one answer is suggested. */
export function BoardFields({
  draft,
  countries,
  languages,
  first,
}: {
  draft: BoardDraft
  countries: readonly Choice[]
  languages: readonly Choice[]
  /** What is asked before the title. */
  first?: ReactNode
}) {
  const t = useTranslations('newBoard')
  const locale = useLocale()
  const [cities, setCities] = useState(draft.cities)
  const [title, setTitle] = useState(draft.title)
  const [chosen, setChosen] = useState(draft.languages)

  const change = (of: Delegation, { ...change }: Partial<CityDraft>) => {
    const before = cities[of]
    if (change.country !== undefined) {
      // A language that was suggested goes with the country that it was suggested for.
      const isSuggested = before.language === (likelyLanguage(before.country, locale) ?? '')
      if (isSuggested) change.language = likelyLanguage(change.country, locale) ?? ''
    }
    setCities({ ...cities, [of]: { ...before, ...change } })
  }
  return (
    <>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
        {delegations.map((of) => (
          <CityFields
            key={of}
            of={of}
            city={cities[of]}
            countries={countries}
            languages={languages}
            onChange={(given) => change(of, given)}
          />
        ))}
      </div>
      <FieldGroup title={t('theBoard')}>
        {first}
        <TextField
          name="title"
          label={t('boardTitle')}
          hint={t('boardTitleHint')}
          optional
          dir="auto"
          autoComplete="off"
          value={title ?? suggestedTitle(cities)}
          onChange={(event) => setTitle(event.target.value)}
        />
        <LanguageTicks
          chosen={chosen ?? suggestedLanguages(cities)}
          languages={languages}
          onChange={setChosen}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            type="date"
            name="startsOn"
            label={t('startsOn')}
            optional
            defaultValue={draft.startsOn}
          />
          <TextField
            type="date"
            name="endsOn"
            label={t('endsOn')}
            hint={t('endsOnHint')}
            optional
            defaultValue={draft.endsOn}
          />
        </div>
      </FieldGroup>
    </>
  )
}

function suggestedTitle({ mentor, mentee }: BoardDraft['cities']): string {
  const names = [mentor.name.trim(), mentee.name.trim()]
  return names.every(Boolean) ? names.join(' – ') : ''
}

/** The languages of both cities, and English between them. */
const suggestedLanguages = ({ mentor, mentee }: BoardDraft['cities']): string[] => [
  ...new Set([mentor.language, mentee.language, 'en'].filter(Boolean)),
]
