'use client'

import type { Editor } from '@tiptap/react'
import { EyeOff, Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { Evidence } from '#components/sections/factor/questions/evidence.tsx'
import { Choice } from '#components/sections/rows/choice.tsx'
import { City } from '#components/ui/mark.tsx'
import { Tool } from '#components/ui/tool.tsx'
import type { Delegation } from '#lib/access/access.ts'
import { ownAssessment } from '#lib/board/assessment.ts'
import { confidences, type Step } from '#lib/board/scale.ts'
import { Reason } from './reason.tsx'
import { type Described, useStepName } from './step-name.ts'
import { StepPick } from './step-pick.tsx'
import type { OwnRoom } from './use-ratings.ts'

/** How one city sees the mentee at one factor: hidden from the other one until both have handed in. */
export function OwnRatingOf({
  of,
  factor,
  described,
  language,
  own,
  editor,
  onEditor,
}: {
  of: Delegation
  factor: string
  described: Described
  language: string
  own: OwnRoom
  editor: Editor | null
  onEditor: (editor: Editor | null) => void
}) {
  const t = useTranslations('ratings')
  const { cities } = useBoard()
  const nameOf = useStepName(described)
  const [linking, setLinking] = useState(false)
  const city = cities[of]
  const title = of === 'mentee' ? t('ownTitle', cities) : t('peerTitle', cities)
  const rating = own.ratings?.[factor]
  const face = own.room && ownAssessment.on(own.room.doc)
  const { editable } = own
  return (
    <section aria-label={title} data-rating={of} className="grid min-w-0 content-start gap-4">
      <div>
        <City of={of} name={city} />
        <h2 className="mt-1 text-[0.9375rem] text-soft">{title}</h2>
      </div>
      {!own.readable && (
        <p className="flex gap-2 rounded-lg border border-dashed px-3 py-3 text-soft">
          <EyeOff size={18} aria-hidden="true" className="mt-0.5 shrink-0" />
          {t('hidden', { city })}
        </p>
      )}
      {rating && (
        <fieldset disabled={!own.room} className="grid min-w-0 content-start gap-4">
          <StepPick
            name={`now-${of}-${factor}`}
            label={title}
            value={rating.now}
            described={described}
            language={language}
            editable={editable}
            onChoose={(step) => face?.now.set(factor, step)}
          />
          <div className="grid gap-x-6 gap-y-2 @[22rem]:grid-cols-2">
            {of === 'mentee' && (
              <Labelled label={t('target')}>
                <Choice<Step>
                  label={t('targetOf', { city })}
                  value={rating.target}
                  choices={described.map(({ id }) => ({ value: id, label: nameOf(id) }))}
                  none={t('noTarget')}
                  editable={editable}
                  onChoose={(step) => face?.target.set(factor, step)}
                />
              </Labelled>
            )}
            <Labelled label={t('confidence')}>
              <Choice
                label={t('confidenceOf', { city })}
                value={rating.confidence}
                choices={confidences.map((value) => ({
                  value,
                  label: t(`confidences.${value}`),
                }))}
                none={t('noConfidence')}
                editable={editable}
                onChoose={(value) => face?.confidence.set(factor, value)}
              />
            </Labelled>
          </div>
          <Reason
            factor={factor}
            of="own"
            label={t('reasonOf', { city })}
            json={rating.reason}
            connection={own.room}
            editable={editable}
            editor={editor}
            onEditor={onEditor}
          />
          <Evidence
            links={rating.evidence}
            city={city}
            editable={editable}
            open={linking}
            onClose={() => setLinking(false)}
            onAdd={(url, linkTitle) => face?.evidence.add({ factor, url, title: linkTitle })}
            onRemove={(id) => face?.evidence.remove(id)}
          />
          {editable && !linking && (
            <p className="-mt-4 -ml-3">
              <Tool icon={Link2} onClick={() => setLinking(true)}>
                {t('addEvidence')}
              </Tool>
            </p>
          )}
        </fieldset>
      )}
    </section>
  )
}

function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="grid min-w-0 content-start">
      <span aria-hidden="true" className="px-1.5 text-[0.9375rem] font-semibold">
        {label}
      </span>
      {children}
    </div>
  )
}
