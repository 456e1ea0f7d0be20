'use client'

import type { Editor } from '@tiptap/react'
import { Check, PenLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { Remark } from '#components/richtext/remark.tsx'
import { City } from '#components/ui/mark.tsx'
import { Segments } from '#components/ui/segments.tsx'
import { Tool } from '#components/ui/tool.tsx'
import type { Delegation } from '#lib/access/access.ts'
import { type ContextView, context, contextKey, effects } from '#lib/board/context.ts'
import { plainText } from '#lib/board/rich-text.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'

/** What one city says of a context factor: what it does, how it is, what it means for the plan. */
export function ContextOf({
  of,
  factor,
  view,
  connection,
  editable,
  editor,
  onEditor,
}: {
  of: Delegation
  factor: string
  view: ContextView
  connection: RoomConnection | undefined
  editable: boolean
  editor: Editor | null
  onEditor: (editor: Editor | null) => void
}) {
  const t = useTranslations('context')
  const { cities } = useBoard()
  const city = cities[of]
  const face = connection && context.on(connection.doc)
  const key = contextKey(factor, of)
  const [open, setOpen] = useState<'remark' | 'consequence'>()
  const texts = [
    { name: 'remark', find: findRemark, label: t('remarkOf', { city }) },
    { name: 'consequence', find: findConsequence, label: t('consequenceOf', { city }) },
  ] as const
  return (
    <section aria-label={t('viewOf', { city })} data-context={key} className="min-w-0">
      <fieldset disabled={!connection} className="grid min-w-0 content-start gap-3">
        <City of={of} name={city} />
        <Segments
          name={key}
          label={t('effectOf', { city })}
          value={view.effect}
          choices={effects.map((value) => ({ value, label: t(`effects.${value}`) }))}
          none={t('noEffect')}
          clear={t('clear', { city })}
          editable={editable}
          onChoose={(effect) => face?.effects.set(key, effect)}
        />
        {texts.map(({ name, find, label }) => {
          const isThere = plainText(view[name]).trim() !== '' || open === name
          return (
            <div key={name} className="contents">
              {name === 'consequence' && isThere && (
                <h3 className="mt-1 text-[0.9375rem] font-semibold">{t('consequence')}</h3>
              )}
              <Remark
                of={key}
                find={find}
                label={label}
                prompt={t(`prompts.${name}`)}
                json={view[name]}
                open={open === name}
                connection={connection}
                editable={editable}
                editor={editor}
                onEditor={onEditor}
              />
            </div>
          )
        })}
        {editable && (
          <p className="-ml-3 flex flex-wrap">
            {texts.map(({ name }) =>
              open === name ? (
                <Tool key={name} icon={Check} onClick={() => setOpen(undefined)}>
                  {t('done')}
                </Tool>
              ) : (
                <Tool key={name} icon={PenLine} onClick={() => setOpen(name)}>
                  {t(`write.${name}`)}
                </Tool>
              ),
            )}
          </p>
        )}
      </fieldset>
    </section>
  )
}

const findRemark = (doc: Doc, of: string) => context.on(doc).remarks.fragment(of)
const findConsequence = (doc: Doc, of: string) => context.on(doc).consequences.fragment(of)
