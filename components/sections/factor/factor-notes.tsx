'use client'

import '#components/richtext/note.css'
import type { Editor } from '@tiptap/react'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { usePresence } from '#components/board/use-presence.ts'
import { useReady, useRoom, useRoomState } from '#components/board/use-room.ts'
import { useWriting } from '#components/board/use-writing.ts'
import { CommentWords, type NoteAt } from '#components/comments/comment-words.tsx'
import { type NoteKey, noteKeys } from '#lib/board/note-keys.ts'
import type { NoteJson } from '#lib/board/rich-text.ts'
import { parseRoomName } from '#lib/sync/room-name.ts'
import { HereNow } from './here-now.tsx'
import { Note } from './note.tsx'

const WritingToolbar = dynamic(
  () => import('#components/richtext/toolbar.tsx').then((module) => module.WritingToolbar),
  { ssr: false },
)

/** The three notes of a key factor, live: the mentor's, the mentee's, and what both agree. */
export function FactorNotes({
  room,
  now,
  mayWrite,
}: {
  room: string
  /** The notes as the page was made: shown until the live ones are there. */
  now: Record<NoteKey, { json: NoteJson }>
  mayWrite: boolean
}) {
  const t = useTranslations('factor')
  const { me, cities } = useBoard()
  const connection = useRoom(room)
  const { state } = useRoomState(connection)
  const ready = useReady(connection)
  const people = usePresence(connection)
  useWriting(connection)
  const [active, setActive] = useState<NoteAt | null>(null)
  const editable = mayWrite && state !== 'read-only' && state !== 'reload'
  // The writing tools serve the reader's own note until another one is written in.
  const own = me.delegation ?? 'agreed'
  const title = { ...cities, agreed: t('agreed') }
  const parsed = parseRoomName(room)
  const factor = parsed?.section === 'factor' ? parsed.factor : ''
  const noteAt = (editor: Editor, id: NoteKey): NoteAt => ({
    editor,
    factor,
    id,
    name: t('noteOf', { title: title[id] }),
  })
  return (
    <section aria-label={t('notes')} className="@container mt-5">
      <div className="no-print sticky top-14 z-20 -mx-1 flex min-h-14 flex-wrap items-center gap-x-4 bg-paper px-1 py-1.5">
        {editable || state === 'connecting' ? (
          <div className="min-h-10 min-w-0 max-w-full">
            <WritingToolbar
              editor={active?.editor.isDestroyed ? null : (active?.editor ?? null)}
              before={<CommentWords at={active} tool />}
            />
          </div>
        ) : (
          <>
            <p className="text-soft">{me.role === 'observer' ? t('observer') : t('readOnly')}</p>
            <CommentWords at={active} />
          </>
        )}
        <HereNow people={people.filter(({ id }) => id !== me.id)} />
      </div>
      <div className="mt-2 grid gap-4 @[40rem]:grid-cols-2">
        {noteKeys.map((key) => (
          <Note
            key={key}
            of={key}
            title={title[key]}
            now={now[key].json}
            connection={ready ? connection : undefined}
            editable={editable}
            factor={factor}
            onReady={(editor) => key === own && setActive(noteAt(editor, key))}
            onFocus={(editor) => setActive(noteAt(editor, key))}
          />
        ))}
      </div>
    </section>
  )
}
