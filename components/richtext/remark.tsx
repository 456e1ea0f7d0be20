'use client'

import type { Editor } from '@tiptap/react'
import dynamic from 'next/dynamic'
import { lazy, Suspense, useState } from 'react'
import type { Doc, XmlFragment } from 'yjs'
import { useNameOf } from '#components/board/use-name-of.ts'
import { NoteView } from '#lib/board/note-view.tsx'
import { type NoteJson, plainText } from '#lib/board/rich-text.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'

const LiveRemark = lazy(() => import('./live-remark.tsx'))
const WritingToolbar = dynamic(
  () => import('./toolbar.tsx').then((module) => module.WritingToolbar),
  { ssr: false },
)

/** A rich text that is read until somebody wants to write in it: then its editor opens in place. */
export function Remark({
  of,
  find,
  label,
  prompt,
  json,
  open,
  connection,
  editable,
  editor,
  onEditor,
}: {
  of: string
  /** Where the text of that key is in a document. */
  find: (doc: Doc, of: string) => XmlFragment
  label: string
  prompt: string
  json: NoteJson
  /** True while the reader writes here. */
  open: boolean
  connection: RoomConnection | undefined
  editable: boolean
  /** The editor in which the reader writes now, here or elsewhere. */
  editor: Editor | null
  onEditor: (editor: Editor | null) => void
}) {
  const nameOf = useNameOf()
  const [own, setOwn] = useState<Editor>()
  const still = <NoteView json={json} />
  if (!open || !connection || !editable) {
    return plainText(json).trim() === '' ? null : <div className="remark">{still}</div>
  }
  return (
    <div className="remark min-w-0 rounded-lg border bg-sheet px-3 pt-1 pb-3 focus-within:border-edge">
      <div className="no-print sticky top-14 z-10 -mx-2 mb-2 min-h-11 overflow-x-auto bg-sheet">
        <WritingToolbar editor={own && own === editor && !own.isDestroyed ? own : null} />
      </div>
      <Suspense fallback={still}>
        <LiveRemark
          of={of}
          find={find}
          connection={connection}
          label={label}
          placeholder={prompt}
          still={still}
          editable={editable}
          nameOf={nameOf}
          onReady={(ready) => {
            setOwn(ready)
            onEditor(ready)
            ready.commands.focus('end')
          }}
          onFocus={onEditor}
        />
      </Suspense>
    </div>
  )
}
