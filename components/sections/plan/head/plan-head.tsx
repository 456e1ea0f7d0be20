'use client'

import type { Editor } from '@tiptap/react'
import { Check, PenLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Doc } from 'yjs'
import { Remark } from '#components/richtext/remark.tsx'
import { Choice } from '#components/sections/rows/choice.tsx'
import { buttonClass } from '#components/ui/button.tsx'
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
  const isThere = (name: (typeof planTexts)[number]) =>
    plainText(texts[name]).trim() !== '' || open === name
  const missing = planTexts.filter((name) => !isThere(name))
  return (
    <section aria-label={t('head.title')} className="@container mt-4">
      <div className="grid gap-x-12 gap-y-4 @[56rem]:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid max-w-3xl min-w-0 content-start gap-3">
          {planTexts.filter(isThere).map((name) => (
            <div key={name} data-plan-text={name} className="grid min-w-0">
              <div className="flex min-h-9 items-center gap-1">
                <h2 className="text-[0.9375rem] font-semibold text-soft">{t(`head.${name}`)}</h2>
                {editable && open === name && (
                  <Tool icon={Check} onClick={() => setOpen(undefined)}>
                    {t('done')}
                  </Tool>
                )}
                {editable && open !== name && (
                  <button
                    type="button"
                    aria-label={t(`head.write.${name}`)}
                    title={t(`head.write.${name}`)}
                    onClick={() => setOpen(name)}
                    className={`${buttonClass('quiet', 'icon')} no-print`}
                  >
                    <PenLine size={15} aria-hidden="true" />
                  </button>
                )}
              </div>
              <div className={name === 'vision' ? 'font-serif text-xl leading-snug' : ''}>
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
          ))}
          {editable && missing.length > 0 && (
            <p className="no-print -ml-3 flex flex-wrap">
              {missing.map((name) => (
                <Tool key={name} icon={PenLine} onClick={() => setOpen(name)}>
                  {t(`head.write.${name}`)}
                </Tool>
              ))}
            </p>
          )}
        </div>
        <div className="grid content-start gap-4">
          <dl className="flex flex-wrap items-center gap-x-6 gap-y-1">
            <Fact name={t('head.status')} wide>
              <Choice
                label={t('head.status')}
                value={head.status}
                choices={planStatuses.map((value) => ({
                  value,
                  label: t(`head.statuses.${value}`),
                }))}
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
        </div>
      </div>
    </section>
  )
}

function Fact({
  name,
  wide = false,
  children,
}: {
  name: string
  /** True for one that has a line for itself. */
  wide?: boolean
  children: ReactNode
}) {
  return (
    <div className={`flex items-center gap-1 ${wide ? 'basis-full' : ''}`}>
      <dt className="text-[0.9375rem] text-soft">{name}</dt>
      <dd className="min-w-24">{children}</dd>
    </div>
  )
}
