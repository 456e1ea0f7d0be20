'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useMemo } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { useLive } from '#components/board/use-live.ts'
import { SingleNote } from '#components/richtext/single-note.tsx'
import { Form, type FormOutcome } from '#components/ui/form.tsx'
import { type NoteJson, plainText } from '#lib/board/rich-text.ts'
import { stage } from '#lib/board/stage.ts'
import { useSyncedDoc } from './use-stage.tsx'

/** The minutes of a session: facilitators write them, from a draft if they like; all read them. */
export function Minutes({
  session,
  now,
  mayWrite,
  draft,
}: {
  session: string
  /** The minutes as the page was made. */
  now: NoteJson
  mayWrite: boolean
  draft: () => Promise<FormOutcome>
}) {
  const t = useTranslations('sessions')
  const { stage: connection } = useBoard()
  const doc = useSyncedDoc(connection)
  const read = useCallback((from: Doc) => stage.on(from).minutes.json(session), [session])
  const json = useLive(doc, read, now)
  const fragment = useMemo(
    () => (doc && mayWrite ? stage.on(doc).minutes.fragment(session) : undefined),
    [doc, mayWrite, session],
  )
  if (!mayWrite && plainText(json).trim() === '') return null
  return (
    <section
      aria-label={t('minutesTitle')}
      className={`mt-10 ${plainText(json).trim() === '' ? 'no-print' : ''}`}
    >
      <h2 className="text-lg font-semibold">{t('minutesTitle')}</h2>
      {mayWrite && (
        <div className="no-print mt-2 mb-3 grid gap-2">
          <p className="text-[0.9375rem] text-soft">{t('minutesAbout')}</p>
          <Form action={draft} submit={t('minutesDraft')} look="plain" />
        </div>
      )}
      <SingleNote
        name="minutes"
        {...{ connection, fragment }}
        now={json}
        label={t('minutesTitle')}
        placeholder={t('minutesPrompt')}
        editable={mayWrite}
      />
    </section>
  )
}
