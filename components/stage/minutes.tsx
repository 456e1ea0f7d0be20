'use client'

import '#components/richtext/note.css'
import type { Editor } from '@tiptap/react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useCallback, useState } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { useLive } from '#components/board/use-live.ts'
import { useNameOf } from '#components/board/use-name-of.ts'
import { useReady } from '#components/board/use-room.ts'
import { Form, type FormOutcome } from '#components/ui/form.tsx'
import { NoteView } from '#lib/board/note-view.tsx'
import { type NoteJson, plainText } from '#lib/board/rich-text.ts'
import { stage } from '#lib/board/stage.ts'

const LiveMinutes = lazy(() => import('./live-minutes.tsx'))

const WritingToolbar = dynamic(
  () => import('#components/richtext/toolbar.tsx').then((module) => module.WritingToolbar),
  { ssr: false },
)

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
  const ready = useReady(connection)
  const nameOf = useNameOf()
  const [editor, setEditor] = useState<Editor | null>(null)
  const read = useCallback((doc: Doc) => stage.on(doc).minutes.json(session), [session])
  const json = useLive(ready ? connection?.doc : undefined, read, now)
  const isEmpty = plainText(json).trim() === ''
  if (!mayWrite && isEmpty) return null
  const still = <NoteView json={json} placeholder={t('minutesPrompt')} />
  return (
    <section aria-label={t('minutesTitle')} className="mt-10">
      <h2 className="text-lg font-semibold">{t('minutesTitle')}</h2>
      {mayWrite && (
        <div className="no-print mt-2 grid gap-2">
          <p className="text-[0.9375rem] text-soft">{t('minutesAbout')}</p>
          <Form action={draft} submit={t('minutesDraft')} look="plain" />
          <div className="min-h-10 max-w-full">
            <WritingToolbar editor={editor?.isDestroyed ? null : editor} />
          </div>
        </div>
      )}
      <div
        data-note="minutes"
        className="mt-2 rounded-xl border bg-sheet px-4 py-4 focus-within:border-edge sm:px-5 print:border-0 print:px-0"
      >
        {mayWrite && ready && connection ? (
          <Suspense fallback={still}>
            <LiveMinutes
              session={session}
              connection={connection}
              label={t('minutesTitle')}
              placeholder={t('minutesPrompt')}
              still={still}
              editable
              nameOf={nameOf}
              onReady={setEditor}
              onFocus={setEditor}
            />
          </Suspense>
        ) : (
          still
        )}
      </div>
    </section>
  )
}
