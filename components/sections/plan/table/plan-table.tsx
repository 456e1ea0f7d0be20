'use client'

import './table.css'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import { movesOf } from '#lib/board/moves.ts'
import { actionStatuses, type PlanAction } from '#lib/board/plan.ts'
import { shortDay } from '#lib/board/plan-days.ts'
import { groupActions, type PlanSort } from '#lib/board/plan-filter.ts'
import { AddAction } from '../add-action.tsx'
import { usePlan, usePlanView } from '../plan-context.tsx'
import { useGroupName } from '../use-group-name.ts'
import { nearAtFirst } from '../use-near.ts'
import { useQuery } from '../use-query.ts'
import { useShown } from '../use-shown.ts'
import { rowClass } from './action-row.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { type RowWords, TableRow } from './table-row.tsx'
import { useSettled } from './use-settled.ts'

const columns = ['title', 'factors', 'status', 'lead', 'start', 'end'] as const
const sortable: readonly string[] = ['title', 'status', 'lead', 'start', 'end'] satisfies PlanSort[]

/** The plan as a table: each cell is written in place. */
export function PlanTable() {
  const t = useTranslations('plan')
  const { editable, factors } = usePlan()
  const { actions } = usePlanView()
  const { filter, change, open } = useQuery()
  const nameOfGroup = useGroupName()
  const table = useRef<HTMLTableElement>(null)
  const [busy, setBusy] = useState(false)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  // Nothing jumps or goes away under somebody's hands.
  const shown = useSettled(actions, useShown(), { busy, isSorted: filter.sort !== '' })
  const groups = useMemo(
    () =>
      filter.group === ''
        ? [{ key: null, actions: shown }]
        : groupActions(
            shown,
            filter.group,
            factors.map(({ id }) => id),
          ),
    [shown, filter.group, factors],
  )
  const moves = useMemo(() => movesOf(actions, shown), [actions, shown])
  const tick = useCallback((id: string, isTicked: boolean) => {
    setTicked((before) => {
      const next = new Set(before)
      if (isTicked) next.add(id)
      else next.delete(id)
      return next
    })
  }, [])
  const chosen = shown.filter(({ id }) => ticked.has(id))
  const firstIds = useMemo(() => new Set(firstOf(groups)), [groups])
  const words = useRowWords()
  const isOrdered = filter.sort === '' && filter.group === ''
  const row = (action: PlanAction) => {
    const { up, down } = moves.get(action.id) ?? {}
    return (
      <TableRow
        key={action.id}
        first={firstIds.has(action.id)}
        editable={editable}
        words={words}
        action={action}
        ticked={ticked.has(action.id)}
        isOpen={open === action.id}
        up={isOrdered ? up : undefined}
        down={isOrdered ? down : undefined}
        isOrdered={isOrdered}
        onTick={tick}
      />
    )
  }
  return (
    <section aria-label={t('views.table')} className="@container mt-4">
      {actions.length === 0 && (
        <p className="max-w-2xl text-lg">{editable ? t('empty') : t('emptyToRead')}</p>
      )}
      {actions.length > 0 && (
        <table
          ref={table}
          className="block w-full"
          aria-label={t('title')}
          onFocus={() => setBusy(true)}
          onBlur={({ relatedTarget }) => {
            if (!table.current?.contains(relatedTarget)) setBusy(false)
          }}
        >
          <thead className="hidden border-b @[44rem]:block">
            <tr className={`${rowClass(editable)} py-1 text-left text-[0.875rem] text-soft`}>
              {editable && (
                <th scope="col">
                  <input
                    type="checkbox"
                    aria-label={t('bulk.all')}
                    checked={chosen.length === shown.length && shown.length > 0}
                    onChange={({ target }) =>
                      setTicked(new Set(target.checked ? shown.map(({ id }) => id) : []))
                    }
                    className="m-2 size-5 accent-[var(--accent)]"
                  />
                </th>
              )}
              {columns.map((column) => (
                <ColumnHead key={column} column={column} />
              ))}
              <th scope="col">
                <span className="sr-only">{t('more')}</span>
              </th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group.key} className="block divide-y border-b">
              {filter.group !== '' && (
                <tr className="block pt-6 pb-2">
                  <th scope="rowgroup" className="block text-left text-lg font-semibold">
                    {nameOfGroup(filter.group, group.key)}{' '}
                    <span className="font-normal text-soft">{group.actions.length}</span>
                  </th>
                </tr>
              )}
              {group.actions.map(row)}
            </tbody>
          ))}
        </table>
      )}
      {editable && <AddAction onAdded={() => change({ find: null })} />}
      {editable && chosen.length > 0 && (
        <BulkBar actions={chosen} onDone={() => setTicked(new Set())} />
      )}
    </section>
  )
}

/** Says in words what a row far away holds. */
function useRowWords(): (action: PlanAction) => RowWords {
  const t = useTranslations('plan')
  const locale = useLocale()
  const { factors, leadName } = usePlan()
  return useMemo(() => {
    const numbers = new Map(factors.map(({ id, number }) => [id, number]))
    const statuses = Object.fromEntries(
      actionStatuses.map((status) => [status, t(`statuses.${status}`)]),
    )
    const say = (day: string | null) => (day === null ? '' : shortDay(day, locale))
    return (action) => [
      action.title || t('nameless'),
      action.factors.map((id) => numbers.get(id) ?? '?').join(', '),
      statuses[action.status] ?? '',
      leadName(action),
      say(action.start),
      say(action.end),
    ]
  }, [t, locale, factors, leadName])
}

/** The ids of the actions that stand at the top. */
const firstOf = (groups: readonly { actions: readonly PlanAction[] }[]) =>
  groups.flatMap(({ actions }) => actions.map(({ id }) => id)).slice(0, nearAtFirst)

function ColumnHead({ column }: { column: (typeof columns)[number] }) {
  const t = useTranslations('plan')
  const { filter, change } = useQuery()
  const name = t(`fields.${column}`)
  const place = column === 'factors' || column === 'start' ? 'is-wide' : ''
  if (!sortable.includes(column)) {
    return (
      <th scope="col" className={`self-center px-1.5 font-normal ${place}`}>
        {name}
      </th>
    )
  }
  const isSorted = filter.sort === column
  const Arrow = filter.descending ? ArrowDown : ArrowUp
  const next = () => {
    // Up, down, and back to the order that people gave.
    if (!isSorted) change({ sort: column, down: null })
    else if (filter.descending) change({ sort: null, down: null })
    else change({ down: '1' })
  }
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (filter.descending ? 'descending' : 'ascending') : 'none'}
      className={`font-normal ${place}`}
    >
      <button
        type="button"
        onClick={next}
        className="flex min-h-8 items-center gap-1 rounded-md px-1.5 hover:text-ink"
      >
        {name}
        {isSorted && <Arrow size={14} aria-hidden="true" />}
      </button>
    </th>
  )
}
