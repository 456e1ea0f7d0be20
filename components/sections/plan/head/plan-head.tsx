'use client'

import type { Editor } from '@tiptap/react'
import { Check, PenLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Doc } from 'yjs'
import { Remark } from '#components/richtext/remark.tsx'
import { Choice } from '#components/sections/rows/choice.tsx'
import { Tool } from '#components/ui/tool.tsx'
import { plan, planStatuses, planTexts } from '#lib/board/plan.ts'
import { plainText } from '#lib/board/rich-text.ts'
import { DayField } from '../fields/day-field.tsx'
import { usePlan, usePlanView } from '../plan-context.tsx'

const find = (doc: Doc, of: string) =>
  plan.on(doc).headTexts.fragment(of === 'vision' ? of : 'context')

/** The head of a plan: where it leads, what it starts from, for when it holds and how far it is. */
export function PlanHeadPart({ children }: { children: ReactNode }) {
  const t = useTranslations('plan')
  const { editable, face, connection } = usePlan()
  const { head, texts } = usePlanView()
  const [open, setOpen] = useState<(typeof planTexts)[number]>()
  const [editor, setEditor] = useState<Editor | null>(null)
  const isUpsideDown = head.from !== null && head.to !== null && head.to < head.from
  return (
    <section aria-label={t('head.title')} className="mt-4 grid max-w-3xl gap-3">
      {planTexts.map((name) => {
        const isThere = plainText(texts[name]).trim() !== '' || open === name
        if (!isThere) return null
        return (
          <div key={name} data-plan-text={name} className="grid min-w-0 gap-1">
            <h2 className="text-[0.9375rem] font-semibold text-soft">{t(`head.${name}`)}</h2>
            <div className={name === 'vision' ? 'font-serif text-xl leading-snug' : 'text-lg'}>
              <Remark
                of={name}
                find={find}
                label={t(`head.${name}`)}
                prompt={t(`head.prompts.${name}`)}
                json={texts[name]}
                open={open === name}
                connection={connection}
                editable={editable}
                editor={editor}
                onEditor={setEditor}
              />
            </div>
          </div>
        )
      })}
      {editable && (
        <p className="no-print -ml-3 flex flex-wrap">
          {planTexts.map((name) =>
            open === name ? (
              <Tool key={name} icon={Check} onClick={() => setOpen(undefined)}>
                {t('done')}
              </Tool>
            ) : (
              <Tool key={name} icon={PenLine} onClick={() => setOpen(name)}>
                {t(`head.write.${name}`)}
              </Tool>
            ),
          )}
        </p>
      )}
      <dl className="flex flex-wrap items-center gap-x-6 gap-y-1">
        <Fact name={t('head.status')}>
          <Choice
            label={t('head.status')}
            value={head.status}
            choices={planStatuses.map((value) => ({ value, label: t(`head.statuses.${value}`) }))}
            editable={editable}
            onChoose={(status) => status && face?.head.set('status', status)}
          />
        </Fact>
        {(['from', 'to'] as const).map((end) => (
          <Fact key={end} name={t(`head.${end}`)}>
            <DayField
              label={t(`head.${end}`)}
              day={head[end]}
              editable={editable}
              wrong={isUpsideDown}
              onChange={(day) => face?.head.set(end, day)}
            />
          </Fact>
        ))}
      </dl>
      {children}
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex items-center gap-1">
      <dt className="text-[0.9375rem] text-soft">{name}</dt>
      <dd className="min-w-24">{children}</dd>
    </div>
  )
}
