'use client'

import type { Editor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { UndoButtons } from '#components/board/undo-buttons.tsx'
import { assessment } from '#lib/board/assessment.ts'
import { Reason } from './reason.tsx'
import type { Described } from './step-name.ts'
import { StepPick } from './step-pick.tsx'
import type { Ratings } from './use-ratings.ts'

/** What the two cities agree on for a factor, once both have seen how the other one sees it. */
export function Agreed({
  factor,
  described,
  language,
  ratings,
  editor,
  onEditor,
}: {
  factor: string
  described: Described
  language: string
  ratings: Ratings
  editor: Editor | null
  onEditor: (editor: Editor | null) => void
}) {
  const t = useTranslations('ratings')
  const { cities } = useBoard()
  const { agreed, common, mayAgree, shown } = ratings
  const rating = agreed[factor]
  if (!rating) return null
  const { step, reason } = rating
  return (
    <section aria-label={t('agreedTitle')} data-rating="agreed" className="border-t pt-6">
      <div className="flex items-start justify-between gap-4">
        <div>
          <h2 className="text-lg font-semibold">{t('agreedTitle')}</h2>
          <p className="text-soft">
            {shown ? t('agreedAbout', { city: cities.mentee }) : t('agreedLater')}
          </p>
        </div>
        {mayAgree && common && <UndoButtons section={assessment} doc={common.doc} />}
      </div>
      <fieldset disabled={!common} className="mt-3 grid max-w-xl min-w-0 gap-4">
        {(shown || step !== null) && (
          <StepPick
            name={`agreed-${factor}`}
            label={t('agreedTitle')}
            value={step}
            described={described}
            language={language}
            editable={mayAgree}
            onChoose={(next) => common && assessment.on(common.doc).agreed.set(factor, next)}
          />
        )}
        <Reason
          factor={factor}
          of="agreed"
          label={t('agreedReason')}
          json={reason}
          connection={common}
          editable={mayAgree}
          editor={editor}
          onEditor={onEditor}
        />
      </fieldset>
    </section>
  )
}
