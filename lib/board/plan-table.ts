import { actionTextKey } from './plan.ts'
import { type PlanColumn, planColumns, type TableCell } from './plan-columns.ts'
import type { FactorNumber } from './plan-import.ts'
import { type ActorName, actionOf, gather, type PlanView } from './plan-view.ts'
import { type NoteJson, plainText } from './rich-text.ts'

/** What a table says in the reader's language, and what the plan names by its id. */
export interface TableWords {
  column: (column: PlanColumn) => string
  status: (status: string) => string
  /** What stands for an actor that was removed. */
  gone: string
  actors: readonly ActorName[]
  factors: readonly FactorNumber[]
  text: (key: string) => NoteJson | undefined
}

/** A plan as a table: a row of names, then a row for each action. It can be read in again. */
export function planTable({ actions, activities }: PlanView, words: TableWords): TableCell[][] {
  const own = gather(activities, actionOf)
  const name = (id: string) => words.actors.find((actor) => actor.id === id)?.name ?? words.gone
  const rich = (id: string, of: 'description' | 'adaptation') => {
    const json = words.text(actionTextKey(id, of))
    return json ? plainText(json) : ''
  }
  const rows = actions.map((action) => {
    const cells: Partial<Record<PlanColumn, TableCell>> = {
      status: words.status(action.status),
      factors: action.factors
        .map((id) => words.factors.find((factor) => factor.id === id)?.number ?? id)
        .join(', '),
      lead: action.leadActor === null ? action.lead : name(action.leadActor),
      partners: action.partners.map(name).join('; '),
      activities: (own.get(action.id) ?? [])
        .map(({ what, who, start, by, done }) =>
          [what, who, start ?? '', by ?? '', done ? 'x' : ''].join(' | ').replace(/[ |]+$/, ''),
        )
        .join('\n'),
      description: rich(action.id, 'description'),
      adaptation: rich(action.id, 'adaptation'),
      currency: action.budget === null ? '' : action.currency,
    }
    return planColumns.map((column): TableCell => {
      const given = cells[column]
      if (given !== undefined) return given
      const value = action[column as keyof typeof action]
      return typeof value === 'number' || typeof value === 'string' ? value : ''
    })
  })
  return [planColumns.map(words.column), ...rows]
}
