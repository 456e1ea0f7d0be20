'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { inputClass } from '#components/ui/field.tsx'
import { type PlanAction, planPoints } from '#lib/board/plan.ts'
import { Ask } from '../ask.tsx'
import { usePlan } from '../plan-context.tsx'

const axes = ['effort', 'impact'] as const

/** Asks how much an action takes and brings: its place in the matrix without dragging. */
export function PlaceDialog({
  action,
  onClose,
}: {
  action: PlanAction | undefined
  onClose: () => void
}) {
  const t = useTranslations('plan')
  const { patch } = usePlan()
  const [place, setPlace] = useState({ effort: '', impact: '' })
  useEffect(() => {
    if (action) {
      setPlace({ effort: String(action.effort ?? ''), impact: String(action.impact ?? '') })
    }
  }, [action])
  const pointOf = (text: string) => (text === '' ? null : Number(text))
  return (
    <Ask
      open={action !== undefined}
      title={t('matrix.place', { title: action?.title || t('nameless') })}
      yes={t('matrix.keep')}
      onAnswer={(confirmed) => {
        if (confirmed && action) {
          patch(action.id, { effort: pointOf(place.effort), impact: pointOf(place.impact) })
        }
        onClose()
      }}
    >
      <div className="mt-3 grid grid-cols-2 gap-3">
        {axes.map((axis) => (
          <label key={axis} className="grid gap-1.5">
            <span>{t(`fields.${axis}`)}</span>
            <select
              value={place[axis]}
              onChange={({ target }) => setPlace((before) => ({ ...before, [axis]: target.value }))}
              className={inputClass}
            >
              <option value="">–</option>
              {planPoints.map((point) => (
                <option key={point} value={String(point)}>
                  {t(`points.${point}`)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
    </Ask>
  )
}
