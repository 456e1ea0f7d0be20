'use client'

import '#components/richtext/note.css'
import type { Editor } from '@tiptap/react'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { UndoButtons } from '#components/board/undo-buttons.tsx'
import { CommentButton } from '#components/comments/comment-button.tsx'
import { delegations } from '#lib/access/access.ts'
import { ownAssessment } from '#lib/board/assessment.ts'
import { readerOfFactor } from '#lib/board/ratings.ts'
import type { RatingsNow } from '#lib/board/rounds.ts'
import { Agreed } from './agreed.tsx'
import { Gap } from './gap.tsx'
import { OwnRatingOf } from './own-rating.tsx'
import { RoundState } from './round-state.tsx'
import type { Described } from './step-name.ts'
import { useRatings } from './use-ratings.ts'

/** How both cities see one factor, side by side as far as the reader may look, and what they agree on. */
export function FactorRatings({
  factor,
  described,
  language,
  now,
  archived,
}: {
  factor: string
  described: Described
  language: string
  /** The ratings as the page was made. */
  now: RatingsNow
  archived: boolean
}) {
  const t = useTranslations('ratings')
  const reader = useMemo(() => readerOfFactor(factor), [factor])
  const ratings = useRatings(now, reader, archived)
  const [editor, setEditor] = useState<Editor | null>(null)
  const mine = delegations.map((of) => ratings.own[of]).find(({ editable }) => editable)
  const own = ratings.own.mentee.ratings?.[factor]
  const common = { factor, described, language, editor, onEditor: setEditor }
  return (
    <section aria-label={t('title')} className="@container mt-5">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <RoundState round={ratings.round} link />
        <CommentButton anchor={{ on: 'rating', factor, id: factor }} name={t('title')} />
        {mine?.room && <UndoButtons section={ownAssessment} doc={mine.room.doc} />}
      </div>
      <div className="mt-6 grid gap-x-10 gap-y-8 @[44rem]:grid-cols-2">
        {delegations.map((of) => (
          <OwnRatingOf key={of} of={of} own={ratings.own[of]} {...common} />
        ))}
      </div>
      <div className="mt-8">
        <Agreed ratings={ratings} {...common} />
      </div>
      <Gap
        factor={factor}
        now={own?.now ?? null}
        target={own?.target ?? null}
        described={described}
      />
    </section>
  )
}
