'use client'

import type { Editor } from '@tiptap/react'
import { Check, Link2, PenLine, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { Remark } from '#components/richtext/remark.tsx'
import { MadeLinks } from '#components/trace/came-of.tsx'
import { MakeItems } from '#components/trace/make-items.tsx'
import type { useCame } from '#components/trace/use-came.ts'
import type { useMake } from '#components/trace/use-make.ts'
import { City } from '#components/ui/mark.tsx'
import { Segments } from '#components/ui/segments.tsx'
import { Tool } from '#components/ui/tool.tsx'
import type { Delegation } from '#lib/access/access.ts'
import type { KeyFactor } from '#lib/benchmark/benchmark.ts'
import { type Answer, answerKey } from '#lib/board/answers.ts'
import { choices, factor } from '#lib/board/factor.ts'
import { plainText } from '#lib/board/rich-text.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'
import { Evidence } from './evidence.tsx'
import { Inventory } from './inventory.tsx'

/** One city's answer to a question: by the question's kind, with a remark and links. */
export function AnswerOf({
  of,
  factorId,
  question,
  answer,
  make,
  came,
  connection,
  editable,
  editor,
  onEditor,
}: {
  of: Delegation
  factorId: string
  question: KeyFactor['questions'][number]
  answer: Answer
  make: ReturnType<typeof useMake>
  came: ReturnType<typeof useCame>
  connection: RoomConnection | undefined
  editable: boolean
  editor: Editor | null
  onEditor: (editor: Editor | null) => void
}) {
  const t = useTranslations('questions')
  const { cities, me } = useBoard()
  const face = connection && factor.on(connection.doc)
  const key = answerKey(question.id, of)
  const place = { question: question.id, delegation: of } as const
  const isDescription = question.answer === 'description'
  const [open, setOpen] = useState<'remark' | 'link'>()
  const sourceOf = (id: string) => ({ kind: 'item', factor: factorId, id }) as const
  const unmapped = answer.items.filter(
    ({ id }) => !came(sourceOf(id)).some(({ path }) => path === 'actors'),
  )
  const isWorded = plainText(answer.remark).trim() !== ''
  return (
    <section aria-label={t('answerOf', { city: cities[of] })} data-answer={key} className="min-w-0">
      <fieldset disabled={!connection} className="grid min-w-0 content-start gap-3">
        <City of={of} name={cities[of]} />
        {question.answer === 'yes-partly-no' && (
          <Segments
            name={key}
            label={t('choiceOf', { city: cities[of] })}
            value={answer.choice}
            choices={choices.map((value) => ({ value, label: t(`choices.${value}`) }))}
            none={t('noAnswer')}
            clear={t('clear', { city: cities[of] })}
            editable={editable}
            onChoose={(choice) => face?.choices.set(key, choice)}
          />
        )}
        {question.answer === 'inventory' && (
          <Inventory
            items={answer.items}
            city={cities[of]}
            editable={editable}
            onAdd={(text, after) => face?.items.add({ ...place, text }, { author: me.id, after })}
            onChange={(id, text) => face?.items.patch(id, { text })}
            onMove={(id, after) => face?.items.move(id, { after })}
            onRemove={(id) => face?.items.remove(id)}
            itemMenu={({ id, text }) => (
              <MakeItems make={make} name={text} source={sourceOf(id)} city={of} />
            )}
            itemMade={({ id }) => <MadeLinks made={came(sourceOf(id))} />}
          />
        )}
        {editable && make.actor && unmapped.length > 0 && (
          <p className="no-print -mt-2 -ml-3">
            <Tool
              icon={Users}
              onClick={() => {
                for (const { id, text } of unmapped) make.actor?.(text, sourceOf(id), of)
              }}
            >
              {t('allToActors', { count: unmapped.length })}
            </Tool>
          </p>
        )}
        <Remark
          of={key}
          find={findRemark}
          label={
            isDescription
              ? t('descriptionOf', { city: cities[of] })
              : t('remarkOf', { city: cities[of] })
          }
          prompt={isDescription ? t('describePrompt') : t('remarkPrompt')}
          open={open === 'remark'}
          json={answer.remark}
          connection={connection}
          editable={editable}
          editor={editor}
          onEditor={onEditor}
        />
        <Evidence
          links={answer.evidence}
          city={cities[of]}
          editable={editable}
          open={open === 'link'}
          onClose={() => setOpen(undefined)}
          onAdd={(url, title) => face?.evidence.add({ ...place, url, title })}
          onRemove={(id) => face?.evidence.remove(id)}
        />
        {editable && (
          <p className="-ml-3 flex flex-wrap">
            {open === 'remark' ? (
              <Tool icon={Check} onClick={() => setOpen(undefined)}>
                {t('done')}
              </Tool>
            ) : (
              <Tool icon={PenLine} onClick={() => setOpen('remark')}>
                {isWorded && t('changeRemark')}
                {!isWorded && (isDescription ? t('describe') : t('addRemark'))}
              </Tool>
            )}
            {open !== 'link' && (
              <Tool icon={Link2} onClick={() => setOpen('link')}>
                {t('addLink')}
              </Tool>
            )}
          </p>
        )}
      </fieldset>
    </section>
  )
}

const findRemark = (doc: Doc, of: string) => factor.on(doc).remarks.fragment(of)
