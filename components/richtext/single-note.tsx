'use client'

import './note.css'
import type { Editor } from '@tiptap/react'
import dynamic from 'next/dynamic'
import { lazy, Suspense, useState } from 'react'
import type { XmlFragment } from 'yjs'
import { useNameOf } from '#components/board/use-name-of.ts'
import { NoteView } from '#lib/board/note-view.tsx'
import type { NoteJson } from '#lib/board/rich-text.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'

const NoteEditor = lazy(() => import('./note-editor.tsx'))

const WritingToolbar = dynamic(
  () => import('./toolbar.tsx').then((module) => module.WritingToolbar),
  {
    ssr: false,
  },
)

/** A rich text that stands alone on its page, with its own writing tools. */
export function SingleNote({
  name,
  connection,
  fragment,
  now,
  label,
  placeholder,
  editable,
}: {
  name: string
  /** The room, once its document is there. */
  connection: RoomConnection | undefined
  fragment: XmlFragment | undefined
  /** What is shown until the editor is there, and to those who only read. */
  now: NoteJson
  label: string
  placeholder: string
  editable: boolean
}) {
  const nameOf = useNameOf()
  const [editor, setEditor] = useState<Editor | null>(null)
  const still = <NoteView json={now} placeholder={placeholder} />
  return (
    <>
      {editable && (
        <div className="no-print min-h-10 max-w-full">
          <WritingToolbar editor={editor?.isDestroyed ? null : editor} />
        </div>
      )}
      <div
        data-note={name}
        className="mt-3 rounded-xl border bg-sheet px-4 py-4 focus-within:border-edge sm:px-5 print:border-0 print:px-0"
      >
        {connection && fragment ? (
          <Suspense fallback={still}>
            <NoteEditor
              {...{ connection, fragment, label, placeholder, still, editable, nameOf }}
              onReady={setEditor}
              onFocus={setEditor}
            />
          </Suspense>
        ) : (
          still
        )}
      </div>
    </>
  )
}
