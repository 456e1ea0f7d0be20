'use client'

import '#components/richtext/note.css'
import type { Editor } from '@tiptap/react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { useNameOf } from '#components/board/use-name-of.ts'
import { useWork } from '#components/sections/rows/use-work.ts'
import { NoteView } from '#lib/board/note-view.tsx'
import type { NoteJson } from '#lib/board/rich-text.ts'

const LivePrivateNotes = lazy(() => import('./live-private-notes.tsx'))

const WritingToolbar = dynamic(
  () => import('#components/richtext/toolbar.tsx').then((module) => module.WritingToolbar),
  { ssr: false },
)

/** What one city's people write for themselves: nobody else ever opens it. */
export function PrivateNotes({
  room,
  now,
  mayWrite,
}: {
  room: string
  /** The notes as the page was made. */
  now: NoteJson
  mayWrite: boolean
}) {
  const t = useTranslations('stage')
  const { connection, writable } = useWork(room)
  const nameOf = useNameOf()
  const [editor, setEditor] = useState<Editor | null>(null)
  const editable = mayWrite && writable
  const placeholder = t('private.prompt')
  const still = <NoteView json={now} placeholder={placeholder} />
  return (
    <section aria-label={t('private.title')} className="mt-5">
      {editable && (
        <div className="no-print min-h-10 max-w-full">
          <WritingToolbar editor={editor?.isDestroyed ? null : editor} />
        </div>
      )}
      <div
        data-note="private"
        className="mt-3 rounded-xl border bg-sheet px-4 py-4 focus-within:border-edge sm:px-5"
      >
        {connection ? (
          <Suspense fallback={still}>
            <LivePrivateNotes
              connection={connection}
              label={t('private.title')}
              placeholder={placeholder}
              still={still}
              editable={editable}
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
