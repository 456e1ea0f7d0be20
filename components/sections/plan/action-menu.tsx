'use client'

import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { RowMenu } from '#components/sections/rows/row-menu.tsx'
import { MenuItem } from '#components/ui/menu.tsx'
import type { PlanAction } from '#lib/board/plan.ts'
import { copyAction, removeActions } from '#lib/board/plan-edit.ts'
import { limits } from '#lib/limits.ts'
import { usePlan } from './plan-context.tsx'

/** What can be done with an action as a whole. */
export function ActionMenu({
  action,
  up,
  down,
  isOrdered = false,
}: {
  action: PlanAction
  up?: string | null | undefined
  down?: string | null | undefined
  isOrdered?: boolean
}) {
  const t = useTranslations('plan')
  const { me } = useBoard()
  const { doc, face, show } = usePlan()
  const { id, title } = action
  const move = (after: string | null | undefined) =>
    after === undefined ? null : () => face?.actions.move(id, { after })
  const order = isOrdered ? { onUp: move(up), onDown: move(down) } : {}
  return (
    <RowMenu
      label={t('menu', { title: title || t('nameless') })}
      {...order}
      onRemove={() => {
        if (doc) removeActions(doc, [id])
        // The row, and the focus in it, is gone.
        setTimeout(() => document.getElementById('work')?.querySelector('h1')?.focus())
      }}
    >
      <MenuItem
        onClick={() => {
          const name = t('copyOf', { title }).slice(0, limits.itemLength)
          const copy = doc && copyAction(doc, id, me.id, name)
          if (copy) show(copy)
        }}
      >
        <Copy size={16} aria-hidden="true" />
        {t('copy')}
      </MenuItem>
    </RowMenu>
  )
}
