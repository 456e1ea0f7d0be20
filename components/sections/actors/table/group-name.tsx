'use client'

import { useTranslations } from 'next-intl'
import type { Grouping } from '#lib/board/actor-order.ts'
import { useActorMap } from '../map-context.ts'
import { useSay } from '../use-say.ts'
import type { TableRow } from './use-rows.ts'

/** What the actors of a group have in common, and how many they are. */
export function GroupName({
  row,
  grouping,
}: {
  row: Extract<TableRow, { kind: 'group' }>
  grouping: Grouping | ''
}) {
  const t = useTranslations('actors')
  const say = useSay()
  const { factors } = useActorMap()
  const factor = factors.find(({ id }) => id === row.value)
  const ofFactor = factor ? `${factor.number} ${factor.short}` : t('notSaid')
  return (
    <>
      {grouping === 'factor' || grouping === '' ? ofFactor : say.value(grouping, row.value)}{' '}
      <span className="font-normal text-soft">{row.count}</span>
    </>
  )
}
