'use client'

import type { Editor } from '@tiptap/react'
import { Check, PenLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import type { Doc } from 'yjs'
import { useLive } from '#components/board/use-live.ts'
import { Remark } from '#components/richtext/remark.tsx'
import { Tool } from '#components/ui/tool.tsx'
import { type ActionText, actionTextKey, plan } from '#lib/board/plan.ts'
import { type NoteJson, plainText } from '#lib/board/rich-text.ts'
import { usePlan } from '../plan-context.tsx'

const empty: NoteJson = { type: 'doc', content: [] }
const find = (doc: Doc, key: string) => plan.on(doc).texts.fragment(key)

/** A rich text of an action: read until somebody wants to write in it. */
export function RichField({ id, of }: { id: string; of: ActionText }) {
  const t = useTranslations('plan')
  const { editable, doc, connection, texts } = usePlan()
  const [open, setOpen] = useState(false)
  const [editor, setEditor] = useState<Editor | null>(null)
  const key = actionTextKey(id, of)
  const read = useCallback((live: Doc) => plan.on(live).texts.json(key), [key])
  const json = useLive(doc, read, texts[key] ?? empty)
  const isThere = plainText(json).trim() !== ''
  if (!editable && !isThere) return null
  return (
    <div data-rich={of} className="grid min-w-0 gap-1 px-1.5">
      <span className="text-[0.8125rem] text-soft">{t(`fields.${of}`)}</span>
      <Remark
        of={key}
        find={find}
        label={t(`fields.${of}`)}
        prompt={t(`prompts.${of}`)}
        json={json}
        open={open}
        connection={connection}
        editable={editable}
        editor={editor}
        onEditor={setEditor}
      />
      {editable && (
        <p className="no-print -ml-3">
          {open ? (
            <Tool icon={Check} onClick={() => setOpen(false)}>
              {t('done')}
            </Tool>
          ) : (
            <Tool icon={PenLine} onClick={() => setOpen(true)}>
              {t(`write.${of}`)}
            </Tool>
          )}
        </p>
      )}
    </div>
  )
}
