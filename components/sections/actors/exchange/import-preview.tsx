'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { Mark } from '#components/ui/mark.tsx'
import { tellsOfPerson } from '#lib/board/actor-fields.ts'
import type {
  ActorRow,
  ImportPlan,
  Problem,
  RelationRow,
  RowFate,
} from '#lib/board/actor-import.ts'
import type { DuplicateChoice } from '#lib/board/apply-import.ts'
import { limits } from '#lib/limits.ts'
import { useSay } from '../use-say.ts'

const fates: readonly RowFate[] = ['error', 'duplicate', 'new', 'changed', 'same']
/** Rows that are shown at once of each part: more is asked for. */
const portion = 100

/** What each row of a file will do to the map, what is wrong with it, and what can be chosen. */
export function ImportPreview({
  plan,
  choices,
  onChoose,
}: {
  plan: ImportPlan
  choices: ReadonlyMap<number, DuplicateChoice>
  onChoose: (choices: ReadonlyMap<number, DuplicateChoice>) => void
}) {
  const t = useTranslations('actors')
  const count = (fate: RowFate) =>
    [...plan.actors, ...plan.relations].filter((row) => row.fate === fate).length
  const duplicates = plan.actors.flatMap(({ fate }, at) => (fate === 'duplicate' ? [at] : []))
  return (
    <div className="grid gap-4">
      {plan.sheets.map(({ sheet, problem }) => (
        <p key={sheet} role="alert" className="rounded-lg bg-bad-soft p-3 text-bad">
          {t(`reasons.${problem.reason}`, {
            value: problem.value ?? (sheet || t('pastedRows')),
            column: '',
            most: limits.importRows,
          })}
        </p>
      ))}
      {plan.unread.length > 0 && (
        <p className="text-[0.9375rem] text-soft">
          {t('unreadColumns', { columns: [...new Set(plan.unread)].join(', ') })}
        </p>
      )}
      <ul className="flex flex-wrap gap-2" aria-label={t('whatHappens')}>
        {fates
          .filter((fate) => count(fate) > 0)
          .map((fate) => (
            <li key={fate} className={clsx(chipClass, looks[fate])}>
              {t(`fateCounts.${fate}`, { count: count(fate) })}
            </li>
          ))}
      </ul>
      {duplicates.length > 1 && (
        <p className="flex flex-wrap items-center gap-2 text-[0.9375rem]">
          {t('allDuplicates')}
          {(['merge', 'add', 'skip'] as const).map((choice) => (
            <button
              key={choice}
              type="button"
              onClick={() => onChoose(new Map(duplicates.map((at) => [at, choice])))}
              className={buttonClass('plain', 'small')}
            >
              {t(`duplicateChoices.${choice}`)}
            </button>
          ))}
        </p>
      )}
      <Rows title={t('title')} rows={plan.actors}>
        {(row, at) => (
          <ActorLine
            row={row}
            choice={choices.get(at) ?? 'merge'}
            onChoose={(choice) => onChoose(new Map(choices).set(at, choice))}
          />
        )}
      </Rows>
      <Rows title={t('relations')} rows={plan.relations}>
        {(row) => <RelationLine row={row} />}
      </Rows>
    </div>
  )
}

const chipClass = 'rounded-full px-2.5 py-0.5 text-sm font-semibold'

const looks: Record<RowFate, string> = {
  error: 'bg-bad-soft text-bad',
  duplicate: 'bg-warn-soft text-warn',
  new: 'bg-accent-soft text-accent',
  changed: 'bg-accent-soft text-ink',
  same: 'bg-paper text-soft',
}

function Rows<Row extends { fate: RowFate; sheet: string; row: number }>({
  title,
  rows,
  children,
}: {
  title: string
  rows: readonly Row[]
  children: (row: Row, at: number) => React.ReactNode
}) {
  const t = useTranslations('actors')
  const [most, setMost] = useState(portion)
  // What asks for a decision comes first.
  const ordered = rows
    .map((row, at) => ({ row, at }))
    .sort((a, b) => fates.indexOf(a.row.fate) - fates.indexOf(b.row.fate) || a.at - b.at)
  if (rows.length === 0) return null
  return (
    <section>
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1 divide-y border-y">
        {ordered.slice(0, most).map(({ row, at }) => (
          <li key={at} className="grid gap-1 py-2 text-[0.9375rem]">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="text-sm text-soft tabular-nums">{t('row', { row: row.row })}</span>
              <span className={clsx(chipClass, looks[row.fate])}>{t(`fates.${row.fate}`)}</span>
              {children(row, at)}
            </div>
          </li>
        ))}
      </ul>
      {rows.length > most && (
        <button
          type="button"
          onClick={() => setMost(most + 10 * portion)}
          className={`${buttonClass('plain', 'small')} mt-2`}
        >
          {t('moreRows', { count: rows.length - most })}
        </button>
      )}
    </section>
  )
}

function ActorLine({
  row,
  choice,
  onChoose,
}: {
  row: ActorRow
  choice: DuplicateChoice
  onChoose: (choice: DuplicateChoice) => void
}) {
  const t = useTranslations('actors')
  const { fields } = row
  const isTelling = tellsOfPerson({ sector: null, type: null, kind: null, ...fields }, false)
  return (
    <>
      <span className="inline-flex min-w-0 items-center gap-2 font-semibold [overflow-wrap:anywhere]">
        <Mark of={fields.city} small />
        {fields.name || t('nameless')}
      </span>
      {row.fate === 'duplicate' && (
        <select
          aria-label={t('duplicateOf', { name: fields.name })}
          value={choice}
          onChange={({ target }) => onChoose(target.value as DuplicateChoice)}
          className="min-h-8 rounded-md border border-edge bg-sheet px-1.5"
        >
          {(['merge', 'add', 'skip'] as const).map((known) => (
            <option key={known} value={known}>
              {t(`duplicateChoices.${known}`)}
            </option>
          ))}
        </select>
      )}
      {isTelling && <span className="w-full text-warn">{t('sensitive.notice')}</span>}
      <Problems of={row.problems} />
    </>
  )
}

function RelationLine({ row }: { row: RelationRow }) {
  const say = useSay()
  const [from, to] = row.names
  return (
    <>
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <strong>{from}</strong> <span className="text-soft">{say.relation(row.fields.kind)}</span>{' '}
        <strong>{to}</strong>
      </span>
      <Problems of={row.problems} />
    </>
  )
}

function Problems({ of }: { of: readonly Problem[] }) {
  const t = useTranslations('actors')
  if (of.length === 0) return null
  return (
    <ul className="w-full text-bad">
      {of.map(({ reason, column = '', value = '' }) => (
        <li key={`${reason} ${column}`} className="[overflow-wrap:anywhere]">
          {t(`reasons.${reason}`, { column, value: value.slice(0, 80), most: limits.itemLength })}
        </li>
      ))}
    </ul>
  )
}
