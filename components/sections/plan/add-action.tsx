'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import type { ActionStatus } from '#lib/board/plan.ts'
import { limits } from '#lib/limits.ts'
import { usePlan } from './plan-context.tsx'
import { useQuery } from './use-query.ts'

/** A line for a new action; it takes over what the filter asks for, so that it is seen. */
export function AddAction({ status, onAdded }: { status?: ActionStatus; onAdded?: () => void }) {
  const t = useTranslations('plan')
  const { me } = useBoard()
  const { face } = usePlan()
  const { filter } = useQuery()
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const input = event.currentTarget.querySelector('input')
    const title = input?.value.trim() ?? ''
    if (!face || !input || title === '') return
    const wanted = status ?? (filter.status === 'dropped' ? '' : filter.status)
    face.actions.add(
      {
        title,
        ...(filter.factor !== '' && { factors: [filter.factor] }),
        ...(wanted && { status: wanted }),
      },
      { author: me.id },
    )
    input.value = ''
    input.focus()
    onAdded?.()
  }
  return (
    <form onSubmit={add} className="no-print mt-4 flex flex-wrap gap-2">
      <fieldset disabled={!face} className="contents">
        <input
          maxLength={limits.itemLength}
          aria-label={t('addTitle')}
          placeholder={t('addTitle')}
          className={`${inputClass} min-w-40 flex-1`}
        />
        <button type="submit" className={buttonClass('plain')}>
          <Plus size={18} aria-hidden="true" />
          {t('add')}
        </button>
      </fieldset>
    </form>
  )
}
