'use client'

import type { Editor } from '@tiptap/react'
import { Check, PenLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Doc } from 'yjs'
import { Remark } from '#components/richtext/remark.tsx'
import { About } from '#components/ui/about.tsx'
import { Tool } from '#components/ui/tool.tsx'
import { factor } from '#lib/board/factor.ts'
import { type NoteJson, plainText } from '#lib/board/rich-text.ts'
import { type TransferPart, transferKey } from '#lib/board/transfer.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'

/** One part of a sheet under its question, written by the people of one city. */
export function SheetPart({
  transfer,
  part,
  json,
  connection,
  editable,
  editor,
  onEditor,
  children,
}: {
  transfer: string
  part: TransferPart
  json: NoteJson
  connection: RoomConnection | undefined
  editable: boolean
  editor: Editor | null
  onEditor: (editor: Editor | null) => void
  /** What stands beside the words. */
  children?: ReactNode
}) {
  const t = useTranslations('practices')
  const [open, setOpen] = useState(false)
  const title = t(`parts.${part}`)
  const isWorded = plainText(json).trim() !== ''
  return (
    <section aria-label={title} data-part={part} className="min-w-0">
      <h4 className="text-[0.9375rem] font-semibold">{title}</h4>
      {!isWorded && !open && (
        <p className="text-[0.9375rem] text-soft">{editable ? t(`prompts.${part}`) : t('empty')}</p>
      )}
      <div className="mt-0.5">
        <Remark
          of={transferKey(transfer, part)}
          find={findText}
          label={title}
          prompt={t(`prompts.${part}`)}
          json={json}
          open={open}
          connection={connection}
          editable={editable}
          editor={editor}
          onEditor={onEditor}
        />
      </div>
      {editable && (
        <p className="no-print -ml-3">
          <Tool icon={open ? Check : PenLine} onClick={() => setOpen(!open)}>
            <About label={open ? t('done') : isWorded ? t('change') : t('write')} of={title} />
          </Tool>
        </p>
      )}
      {children}
    </section>
  )
}

const findText = (doc: Doc, of: string) => factor.on(doc).transferTexts.fragment(of)
