'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { CommentButton } from '#components/comments/comment-button.tsx'
import { Words } from '#components/sections/rows/words.tsx'
import { Sources } from '#components/trace/sources.tsx'
import type { PlanAction } from '#lib/board/plan.ts'
import { ActionMenu } from '../action-menu.tsx'
import { usePlan, usePlanView } from '../plan-context.tsx'
import { Concrete } from './concrete.tsx'
import { EvidencePart } from './evidence-part.tsx'
import { IdeaPart } from './idea-part.tsx'
import { MeasurePart } from './measure-part.tsx'
import { ProgressPart } from './progress-part.tsx'
import { ResourcesPart } from './resources-part.tsx'
import { RiskPart } from './risk-part.tsx'
import { StatusPart } from './status-part.tsx'
import { WhatPart } from './what-part.tsx'
import { WhenPart } from './when-part.tsx'
import { WhoPart } from './who-part.tsx'

/** Everything about one action, each thing written in place. */
export function ActionDetails({
  action,
  onComment,
}: {
  action: PlanAction
  /** Called when somebody turns to what is said about it. */
  onComment?: () => void
}) {
  const t = useTranslations('plan')
  const { editable, face, factors, patch } = usePlan()
  const { activities } = usePlanView()
  const own = useMemo(
    () => activities.filter((activity) => activity.action === action.id),
    [activities, action.id],
  )
  return (
    <fieldset disabled={editable && !face} className="grid min-w-0 gap-4">
      <legend className="sr-only">{action.title || t('nameless')}</legend>
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1 font-serif text-xl leading-snug font-semibold">
          <Words
            text={action.title}
            label={t('fields.title')}
            prompt={t('nameless')}
            editable={editable}
            onChange={(title) => patch(action.id, { title })}
          />
        </div>
        {/* What people say about it, and what can be done with all of it. */}
        <div className="flex shrink-0">
          <span onClickCapture={onComment}>
            <CommentButton
              anchor={{ on: 'action', factor: null, id: action.id }}
              name={action.title}
            />
          </span>
          {editable && <ActionMenu action={action} />}
        </div>
      </div>
      <StatusPart action={action} />
      <Concrete action={action} activities={own} />
      {action.sources.length > 0 && (
        <div className="px-1.5">
          <Sources of={action.sources} factors={factors} />
        </div>
      )}
      <WhatPart action={action} />
      <WhoPart action={action} />
      <WhenPart action={action} activities={own} />
      <MeasurePart action={action} />
      <ResourcesPart action={action} />
      <IdeaPart action={action} />
      <RiskPart action={action} />
      <ProgressPart action={action} />
      <EvidencePart action={action} />
    </fieldset>
  )
}
