'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { RowMenu } from '#components/sections/rows/row-menu.tsx'
import { Words } from '#components/sections/rows/words.tsx'
import { movesOf } from '#lib/board/moves.ts'
import type { Activity, PlanAction } from '#lib/board/plan.ts'
import { DayField } from '../fields/day-field.tsx'
import { usePlan, usePlanView } from '../plan-context.tsx'
import { AddLine } from './add-line.tsx'

/** The activities of an action: what, who, from when, by when, and whether it is done. */
export function ActivityList({
  action,
  activities,
}: {
  action: PlanAction
  activities: readonly Activity[]
}) {
  const t = useTranslations('plan')
  const { me } = useBoard()
  const { editable, face } = usePlan()
  const { activities: all } = usePlanView()
  const moves = movesOf(all, activities)
  const change = (id: string, fields: Partial<Omit<Activity, 'id' | 'author' | 'order'>>) =>
    face?.activities.patch(id, fields)
  return (
    <div className="grid min-w-0 gap-1">
      <ul className="grid divide-y empty:hidden">
        {activities.map(({ id, what, who, start, by, done }) => {
          const { up, down } = moves.get(id) ?? {}
          const move = (after: string | null | undefined) =>
            after === undefined ? null : () => face?.activities.move(id, { after })
          return (
            <li key={id} className="flex items-start gap-1 py-1">
              <input
                type="checkbox"
                checked={done}
                disabled={!editable}
                aria-label={t('activity.done', { what })}
                onChange={({ target }) => change(id, { done: target.checked })}
                className="m-2 size-5 shrink-0 accent-[var(--accent)]"
              />
              <div className={clsx('min-w-0 flex-1', done && 'text-soft')}>
                <Words
                  text={what}
                  label={t('activity.what')}
                  prompt={t('activity.what')}
                  editable={editable}
                  onChange={(text) => change(id, { what: text })}
                />
                <div className="grid grid-cols-[minmax(0,1fr)_6.75rem_6.75rem] gap-1 text-[0.9375rem]">
                  <Words
                    text={who}
                    label={t('activity.who')}
                    prompt={editable ? t('activity.who') : ''}
                    editable={editable}
                    onChange={(text) => change(id, { who: text })}
                  />
                  <DayField
                    label={t('activity.start')}
                    day={start}
                    none={editable ? t('activity.start') : '–'}
                    editable={editable}
                    onChange={(day) => change(id, { start: day })}
                  />
                  <DayField
                    label={t('activity.by')}
                    day={by}
                    none={editable ? t('activity.by') : '–'}
                    editable={editable}
                    wrong={start !== null && by !== null && by < start}
                    onChange={(day) => change(id, { by: day })}
                  />
                </div>
              </div>
              {editable && (
                <RowMenu
                  label={t('menu', { title: what })}
                  onUp={move(up)}
                  onDown={move(down)}
                  onRemove={() => face?.activities.remove(id)}
                />
              )}
            </li>
          )
        })}
      </ul>
      {!editable && activities.length === 0 && <p className="px-1.5 text-soft">–</p>}
      {editable && (
        <AddLine
          label={t('activity.add')}
          onAdd={(what) => face?.activities.add({ action: action.id, what }, { author: me.id })}
        />
      )}
    </div>
  )
}
