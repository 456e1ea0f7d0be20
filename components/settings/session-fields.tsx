'use client'

import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { ChoiceField, TextField } from '#components/ui/field.tsx'
import type { Choice } from '#lib/i18n/choice.ts'

/** What the form of a session begins with. */
export interface SessionDraft {
  date: string
  time: string
  minutes: number
  /** Undefined: the browser’s own, or what the server takes for likely. */
  zone: string | undefined
  callUrl: string
}

/** When a session is, and where people meet by video. */
export function SessionFields({
  draft,
  zones,
  likelyZone,
  isOptional = false,
}: {
  draft: SessionDraft
  zones: readonly Choice[]
  likelyZone: string
  /** True where no date means no session. */
  isOptional?: boolean
}) {
  const t = useTranslations('newBoard')
  const here = useBrowserZone()
  const [chosen, setChosen] = useState(draft.zone)
  const zone = chosen ?? here ?? likelyZone
  const isListed = zones.some(({ value }) => value === zone)
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[1.2fr_1fr_1fr]">
        <TextField
          type="date"
          name="sessionDate"
          label={t('sessionDate')}
          optional={isOptional}
          defaultValue={draft.date}
        />
        <TextField
          type="time"
          name="sessionTime"
          label={t('sessionTime')}
          defaultValue={draft.time}
        />
        <TextField
          name="sessionMinutes"
          label={t('sessionMinutes')}
          inputMode="numeric"
          defaultValue={draft.minutes}
        />
      </div>
      <ChoiceField
        name="sessionZone"
        label={t('sessionZone')}
        value={zone}
        onChange={(event) => setChosen(event.target.value)}
      >
        {!isListed && <option value={zone}>{zone}</option>}
        {zones.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </ChoiceField>
      <TextField
        name="callUrl"
        label={t('callUrl')}
        hint={t('callUrlHint')}
        optional
        inputMode="url"
        autoComplete="off"
        defaultValue={draft.callUrl}
      />
    </>
  )
}

/** The browser's time zone; undefined on the server, which cannot know it. */
export const useBrowserZone = (): string | undefined =>
  useSyncExternalStore(
    () => () => {},
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => undefined,
  )
