'use client'

import { useTranslations } from 'next-intl'
import { Labelled } from '#components/sections/rows/labelled.tsx'
import { type Activity, endsTooEarly, type PlanAction } from '#lib/board/plan.ts'
import { DayField } from '../fields/day-field.tsx'
import { smallInput } from '../fields/small-input.ts'
import { usePlan, usePlanView } from '../plan-context.tsx'
import { ActivityList } from './activity-list.tsx'
import { Chip } from './chip.tsx'
import { Part } from './part.tsx'

const days = ['start', 'end', 'review'] as const

/** When an action is done, what it waits for, and its activities. */
export function WhenPart({
  action,
  activities,
}: {
  action: PlanAction
  activities: readonly Activity[]
}) {
  const t = useTranslations('plan')
  const { editable, patch, show } = usePlan()
  const { actions } = usePlanView()
  const { id, after } = action
  const others = actions.filter((other) => other.id !== id && !after.includes(other.id))
  return (
    <Part name="when" title={t('parts.when')}>
      <div className="grid grid-cols-3 gap-2">
        {days.map((field) => (
          <Labelled key={field} label={t(`fields.${field}`)}>
            <DayField
              label={t(`fields.${field}`)}
              day={action[field]}
              editable={editable}
              wrong={field === 'end' && endsTooEarly(action)}
              onChange={(day) => patch(id, { [field]: day })}
            />
          </Labelled>
        ))}
      </div>
      {endsTooEarly(action) && (
        <p role="alert" className="px-1.5 text-[0.9375rem] font-semibold text-bad">
          {t('checks.kinds.end-before-start')}
        </p>
      )}
      <Labelled label={t('fields.activities')}>
        <ActivityList action={action} activities={activities} />
      </Labelled>
      {(editable ? actions.length > 1 : after.length > 0) && (
        <Labelled label={t('fields.after')}>
          {after.length > 0 && (
            <ul aria-label={t('fields.after')} className="flex flex-wrap gap-1.5 px-1.5 py-1">
              {after.map((other) => {
                const found = actions.find((known) => known.id === other)
                const name = found ? found.title || t('nameless') : t('removedAction')
                return (
                  <Chip
                    key={other}
                    name={name}
                    isGone={!found}
                    remove={t('removeAfter', { title: name })}
                    onRemove={
                      editable
                        ? () => patch(id, { after: after.filter((one) => one !== other) })
                        : undefined
                    }
                  />
                )
              })}
            </ul>
          )}
          {editable && others.length > 0 && (
            <select
              aria-label={t('addAfter')}
              value=""
              onChange={({ target }) =>
                target.value && patch(id, { after: [...after, target.value] })
              }
              className={`${smallInput} mx-1.5 my-1`}
            >
              <option value="">{t('addAfter')}</option>
              {others.map((other) => (
                <option key={other.id} value={other.id}>
                  {other.title || t('nameless')}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      {actions
        .filter((other) => other.after.includes(id))
        .map((other) => (
          <p key={other.id} className="px-1.5 text-[0.9375rem] text-soft">
            {t('waitsForThis')}{' '}
            <button type="button" onClick={() => show(other.id)} className="prose-link">
              {other.title || t('nameless')}
            </button>
          </p>
        ))}
    </Part>
  )
}
