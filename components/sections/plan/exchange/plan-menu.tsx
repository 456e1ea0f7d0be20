'use client'

import { BellRing, CalendarDays, FileDown, FileUp, MoreHorizontal } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { Menu, MenuItem, MenuLine, MenuLink } from '#components/ui/menu.tsx'
import { actionStatuses, plan } from '#lib/board/plan.ts'
import type { PlanColumn } from '#lib/board/plan-columns.ts'
import { usePlan, usePlanView } from '../plan-context.tsx'

/** Ways for a plan to come from files and to go into them. */
export function PlanMenu() {
  const t = useTranslations('plan')
  const locale = useLocale()
  const { id: board, cities } = useBoard()
  const { editable, actors, factors, doc, texts } = usePlan()
  const view = usePlanView()
  const save = async (kind: 'xlsx' | 'csv') => {
    // What writes files is not needed to read a plan.
    const { savePlan } = await import('./save-plan.ts')
    const name = `${cities.mentee}-${t('title')}`.replace(/[^\p{L}\p{N}-]+/gu, '-').toLowerCase()
    const live = doc && plan.on(doc).texts
    const words = {
      column: (column: PlanColumn) => t(`fields.${column}`),
      status: (value: string) => {
        const status = actionStatuses.find((known) => known === value)
        return status ? t(`statuses.${status}`) : value
      },
      gone: t('removedActor'),
      actors,
      factors,
      text: (key: string) => live?.json(key) ?? texts[key],
    }
    await savePlan(kind, name, view, words, locale)
  }
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={t('exchange.title')}
          title={t('exchange.title')}
          className={buttonClass('quiet', 'icon')}
        >
          <MoreHorizontal size={18} aria-hidden="true" />
        </button>
      }
    >
      {(['xlsx', 'csv'] as const).map((kind) => (
        <MenuItem key={kind} onClick={() => void save(kind)}>
          <FileDown size={16} aria-hidden="true" />
          {t(`exchange.${kind}`)}
        </MenuItem>
      ))}
      {editable && (
        <MenuLink href={`/boards/${board}/plan/import`}>
          <FileUp size={16} aria-hidden="true" />
          {t('exchange.import')}
        </MenuLink>
      )}
      <MenuLine />
      <MenuItem onClick={() => location.assign(`/boards/${board}/plan/calendar`)}>
        <CalendarDays size={16} aria-hidden="true" />
        {t('exchange.ics')}
      </MenuItem>
      <MenuLink href={`/boards/${board}/plan/subscribe`}>
        <BellRing size={16} aria-hidden="true" />
        {t('feeds.title')}
      </MenuLink>
    </Menu>
  )
}
