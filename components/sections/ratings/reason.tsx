'use client'

import type { Editor } from '@tiptap/react'
import { Check, PenLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Doc, XmlFragment } from 'yjs'
import { Remark } from '#components/richtext/remark.tsx'
import { About } from '#components/ui/about.tsx'
import { Tool } from '#components/ui/tool.tsx'
import { assessment, ownAssessment } from '#lib/board/assessment.ts'
import type { NoteJson } from '#lib/board/rich-text.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'

/** Why a city, or why both, see a factor as they do. */
export function Reason({
  factor,
  of,
  label,
  json,
  connection,
  editable,
  editor,
  onEditor,
}: {
  factor: string
  /** Whether it stands behind a city's own rating or behind what is agreed. */
  of: 'own' | 'agreed'
  label: string
  json: NoteJson
  connection: RoomConnection | undefined
  editable: boolean
  editor: Editor | null
  onEditor: (editor: Editor | null) => void
}) {
  const t = useTranslations('ratings')
  const [open, setOpen] = useState(false)
  return (
    <div className="min-w-0">
      <Remark
        of={factor}
        find={finders[of]}
        label={label}
        prompt={t(`prompts.${of}`)}
        json={json}
        open={open}
        connection={connection}
        editable={editable}
        editor={editor}
        onEditor={onEditor}
      />
      {editable && (
        <p className="-ml-3">
          <Tool icon={open ? Check : PenLine} onClick={() => setOpen(!open)}>
            <About label={open ? t('done') : t('writeReason')} of={label} />
          </Tool>
        </p>
      )}
    </div>
  )
}

const finders: Record<'own' | 'agreed', (doc: Doc, factor: string) => XmlFragment> = {
  own: (doc, factor) => ownAssessment.on(doc).reasons.fragment(factor),
  agreed: (doc, factor) => assessment.on(doc).reasons.fragment(factor),
}
