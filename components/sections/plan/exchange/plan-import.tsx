'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import type { PlanNames, TableCell } from '#lib/board/plan-columns.ts'
import { readPlanFile } from '#lib/board/plan-files.ts'
import { readPlanTable } from '#lib/board/plan-import.ts'
import { limits } from '#lib/limits.ts'
import type { FileProblem } from '#lib/table-file.ts'
import { usePlan, usePlanView } from '../plan-context.tsx'
import { ImportLine, type RowChoice } from './import-line.tsx'

/** Reads a file into the plan: what each row would do is shown before anything is done. */
export function PlanImport({ names }: { names: PlanNames }) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const router = useRouter()
  const { id: board, me } = useBoard()
  const { editable, doc, factors, actors } = usePlan()
  const { actions } = usePlanView()
  const [rows, setRows] = useState<TableCell[][]>()
  const [problem, setProblem] = useState<FileProblem>()
  const [choices, setChoices] = useState<ReadonlyMap<number, RowChoice>>(new Map())
  const found = useMemo(
    () => rows && readPlanTable(rows, { names, locale, factors, actors, actions }),
    [rows, names, locale, factors, actors, actions],
  )
  const choiceOf = (row: number, match: string | undefined, title: string): RowChoice =>
    title === '' ? 'leave' : (choices.get(row) ?? (match ? 'change' : 'add'))
  const take = async (file: File | undefined) => {
    if (!file) return
    setChoices(new Map())
    const read =
      file.size > limits.planFileBytes
        ? ({ problem: 'too-large' } as const)
        : await readPlanFile(new Uint8Array(await file.arrayBuffer()))
    setProblem(read.problem)
    setRows('rows' in read ? read.rows : undefined)
  }
  if (!editable) return <p className="mt-6">{t('exchange.readOnly')}</p>
  const chosen = (found?.rows ?? []).filter(
    ({ row, match, title }) => choiceOf(row, match, title) !== 'leave',
  )
  const write = async () => {
    if (!doc) return
    const { applyPlanImport } = await import('#lib/board/apply-plan-import.ts')
    const changes = chosen
      .filter(({ row, match, title }) => choiceOf(row, match, title) === 'change')
      .map(({ row }) => row)
    applyPlanImport(doc, chosen, { author: me.id, changes: new Set(changes) })
    router.push(`/boards/${board}/plan`)
  }
  return (
    <section aria-label={t('exchange.import')} className="mt-6 grid max-w-4xl gap-4">
      <h2 className="text-lg font-semibold">{t('exchange.import')}</h2>
      <p className="max-w-2xl text-soft">{t('exchange.about')}</p>
      <label className="grid justify-items-start gap-1.5">
        <span className="font-semibold">{t('exchange.file')}</span>
        <input
          type="file"
          accept=".xlsx,.csv,.txt,text/csv"
          onChange={({ target }) => void take(target.files?.[0])}
          className="min-h-11 max-w-full"
        />
      </label>
      <p role="alert" className="font-semibold text-bad empty:hidden">
        {problem && t(`exchange.problems.${problem}`)}
        {found?.noTitle && t('exchange.problems.no-title')}
      </p>
      {found && !found.noTitle && (
        <>
          {found.unread.length > 0 && (
            <p className="text-soft">
              {t('exchange.unread', { columns: found.unread.join(', ') })}
            </p>
          )}
          {found.beyond > 0 && (
            <p className="font-semibold text-bad">
              {t('exchange.beyond', { count: found.beyond, most: limits.planImportRows })}
            </p>
          )}
          <ul aria-label={t('exchange.preview')} className="divide-y border-y">
            {found.rows.map((row) => (
              <ImportLine
                key={row.row}
                row={row}
                choice={choiceOf(row.row, row.match, row.title)}
                onChoose={(choice) => setChoices(new Map(choices).set(row.row, choice))}
              />
            ))}
          </ul>
          <p className="flex flex-wrap items-center gap-3">
            <button
              type="button"
              onClick={() => void write()}
              disabled={chosen.length === 0 || !doc}
              className={`${buttonClass('primary')} disabled:opacity-50`}
            >
              {t('exchange.write', { count: chosen.length })}
            </button>
            <span className="text-soft">{t('exchange.undoable')}</span>
          </p>
        </>
      )}
    </section>
  )
}
