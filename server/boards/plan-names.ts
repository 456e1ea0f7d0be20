import { actionStatuses } from '#lib/board/plan.ts'
import { type PlanColumn, type PlanNames, planColumns } from '#lib/board/plan-columns.ts'
import { languages } from '#lib/i18n/languages.ts'
import { getTranslations } from '#server/mail/words.ts'

/** What a plan's columns and statuses are called in every language: a file may come from anybody. */
export async function planNames(): Promise<PlanNames> {
  const all = await Promise.all(Object.keys(languages).map((code) => getTranslations('plan', code)))
  const columns = planColumns.map(
    (column) => [column, all.map((t) => t(`fields.${column}`))] as const,
  )
  const statuses = actionStatuses.map(
    (status) => [status, all.map((t) => t(`statuses.${status}`))] as const,
  )
  return {
    columns: Object.fromEntries(columns) as Record<PlanColumn, string[]>,
    statuses: Object.fromEntries(statuses),
  }
}
