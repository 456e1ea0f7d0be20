'use client'

import { Trash2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import { type ActionChange, actionStatuses, type PlanAction } from '#lib/board/plan.ts'
import { asOne, removeActions } from '#lib/board/plan-edit.ts'
import { limits } from '#lib/limits.ts'
import { Ask } from '../ask.tsx'
import { actorListId } from '../fields/lead-field.tsx'
import { usePlan } from '../plan-context.tsx'

/** Changes several actions at once; one step takes it back. */
export function BulkBar({
  actions,
  onDone,
}: {
  actions: readonly PlanAction[]
  onDone: () => void
}) {
  const t = useTranslations('plan')
  const { doc, face, factors, actors, setStatus } = usePlan()
  const [asking, setAsking] = useState<'lead' | 'end'>()
  const [value, setValue] = useState('')
  const ids = actions.map(({ id }) => id)
  const patchAll = (fieldsOf: (action: PlanAction) => ActionChange) => {
    if (doc && face) {
      asOne(doc, () => {
        for (const action of actions) face.actions.patch(action.id, fieldsOf(action))
      })
    }
  }
  const answer = (confirmed: boolean) => {
    if (confirmed && asking === 'end') patchAll(() => ({ end: value || null }))
    if (confirmed && asking === 'lead') {
      const name = value.trim()
      const known = actors.find((actor) => actor.name.trim() === name && name !== '')
      patchAll(() => (known ? { leadActor: known.id, lead: '' } : { leadActor: null, lead: name }))
    }
    setAsking(undefined)
    setValue('')
  }
  const select = `${inputClass} w-auto max-w-44 text-[0.9375rem]`
  return (
    <section
      aria-label={t('bulk.title')}
      className="no-print sticky bottom-16 z-20 mt-4 flex flex-wrap items-center gap-2 rounded-xl border bg-raised p-3 shadow-overlay lg:bottom-4"
    >
      <p role="status" className="mr-2 font-semibold">
        {t('bulk.count', { count: actions.length })}
      </p>
      <select
        aria-label={t('bulk.status')}
        value=""
        onChange={({ target }) => {
          const status = actionStatuses.find((known) => known === target.value)
          if (status) setStatus(ids, status)
        }}
        className={select}
      >
        <option value="">{t('bulk.status')}</option>
        {actionStatuses.map((status) => (
          <option key={status} value={status}>
            {t(`statuses.${status}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('bulk.factor')}
        value=""
        onChange={({ target }) =>
          patchAll(({ factors: before }) => ({ factors: [...new Set([...before, target.value])] }))
        }
        className={select}
      >
        <option value="">{t('bulk.factor')}</option>
        {factors.map(({ id, number, short }) => (
          <option key={id} value={id}>
            {number} {short}
          </option>
        ))}
      </select>
      {(['lead', 'end'] as const).map((field) => (
        <button
          key={field}
          type="button"
          onClick={() => setAsking(field)}
          className={buttonClass('plain', 'small')}
        >
          {t(`bulk.${field}`)}
        </button>
      ))}
      <button
        type="button"
        onClick={() => {
          if (doc) removeActions(doc, ids)
          onDone()
        }}
        className={buttonClass('plain', 'small')}
      >
        <Trash2 size={16} aria-hidden="true" />
        {t('bulk.remove')}
      </button>
      <button
        type="button"
        onClick={onDone}
        aria-label={t('bulk.none')}
        title={t('bulk.none')}
        className={`${buttonClass('quiet', 'icon')} ml-auto`}
      >
        <X size={18} aria-hidden="true" />
      </button>
      <Ask
        open={asking !== undefined}
        title={asking ? t(`bulk.${asking}`) : ''}
        yes={t('bulk.change')}
        onAnswer={answer}
      >
        <label className="mt-3 grid gap-1.5">
          <span>{asking && t(`fields.${asking}`)}</span>
          <input
            type={asking === 'end' ? 'date' : 'text'}
            {...(asking === 'lead' && { list: actorListId, maxLength: limits.itemLength })}
            value={value}
            onChange={({ target }) => setValue(target.value)}
            className={inputClass}
          />
        </label>
      </Ask>
    </section>
  )
}
