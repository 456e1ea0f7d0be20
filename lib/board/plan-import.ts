import { parseNumber } from '#lib/i18n/numbers.ts'
import { limits } from '#lib/limits.ts'
import {
  type ActionChange,
  type ActionStatus,
  actionStatuses,
  type PlanAction,
  planDays,
} from './plan.ts'
import {
  dayColumns,
  numberColumns,
  type PlanColumn,
  type PlanNames,
  planColumns,
  pointColumns,
  richColumns,
  type TableCell,
  wordColumns,
} from './plan-columns.ts'
import { isDay } from './plan-days.ts'
import type { ActorName } from './plan-view.ts'

/** What is wrong with a cell; the rest of its row can be taken over without it. */
export const cellProblems = [
  'day',
  'number',
  'negative',
  'points',
  'status',
  'currency',
  'factor',
  'partner',
  'too-long',
  'no-title',
] as const

export interface CellProblem {
  column: PlanColumn
  problem: (typeof cellProblems)[number]
  value: string
}

/** A key factor by the number that a file calls it by. */
export interface FactorNumber {
  id: string
  number: number
  short: string
}

/** An activity as a file gives it. */
export interface ImportedActivity {
  what: string
  who: string
  start: string | null
  by: string | null
  done: boolean
}

/** A row of a file: what it would write, and what is wrong in it. */
export interface ImportedRow {
  /** Its number in the file, as spreadsheets count. */
  row: number
  title: string
  fields: ActionChange
  texts: Partial<Record<(typeof richColumns)[number], string>>
  activities: ImportedActivity[]
  problems: CellProblem[]
  /** The action of that title that is on the plan already. */
  match: string | undefined
}

/** What a table holds: rows, and the columns that are none of a plan's. */
export interface ImportedPlan {
  rows: ImportedRow[]
  unread: string[]
  /** How many rows are beyond the limit. */
  beyond: number
  /** True when no column is called a title: then it is no plan. */
  noTitle: boolean
}

export interface ImportGround {
  names: PlanNames
  locale: string
  factors: readonly FactorNumber[]
  actors: readonly ActorName[]
  actions: readonly Pick<PlanAction, 'id' | 'title'>[]
}

const plain = (text: TableCell | undefined) =>
  String(text ?? '')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase()

/** Reads a table into what it would do to a plan. Nothing is written, and nothing is left out silently. */
export function readPlanTable(
  [head = [], ...rows]: readonly (readonly TableCell[])[],
  ground: ImportGround,
): ImportedPlan {
  const places = head.map((name) =>
    planColumns.find((column) =>
      [column, ...ground.names.columns[column]].some((known) => plain(known) === plain(name)),
    ),
  )
  const filled = rows
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => plain(cell) !== ''))
  return {
    rows: filled.slice(0, limits.planImportRows).map(({ cells, row }) => {
      const given = new Map<PlanColumn, TableCell>()
      places.forEach((column, at) => {
        if (column && !given.has(column)) given.set(column, cells[at] ?? '')
      })
      return readRow(row, given, ground)
    }),
    unread: head.filter((name, at) => places[at] === undefined && plain(name) !== '').map(String),
    beyond: Math.max(0, filled.length - limits.planImportRows),
    noTitle: !places.includes('title'),
  }
}

function readRow(
  row: number,
  given: ReadonlyMap<PlanColumn, TableCell>,
  { names, locale, factors, actors, actions }: ImportGround,
): ImportedRow {
  const problems: CellProblem[] = []
  const wrong = (column: PlanColumn, problem: CellProblem['problem'], value: TableCell) =>
    void problems.push({ column, problem, value: String(value) })
  const text = (column: PlanColumn) => String(given.get(column) ?? '').trim()
  const fields: ActionChange = {}

  for (const column of wordColumns) {
    const value = text(column).replace(/\s*\n\s*/g, ' ')
    if (value === '') continue
    if (value.length > limits.itemLength) wrong(column, 'too-long', `${value.slice(0, 40)}…`)
    fields[column] = value.slice(0, limits.itemLength)
  }
  for (const column of dayColumns) {
    if (text(column) === '') continue
    const day = dayIn(text(column))
    if (day === undefined) wrong(column, 'day', text(column))
    else fields[column] = day
  }
  for (const column of numberColumns) {
    if (text(column) === '') continue
    const value = numberIn(given.get(column), locale)
    if (value === undefined) wrong(column, 'number', text(column))
    else if (column === 'budget' && value < 0) wrong(column, 'negative', text(column))
    else fields[column] = value
  }
  for (const column of pointColumns) {
    if (text(column) === '') continue
    const value = numberIn(given.get(column), locale)
    if (value === undefined || !Number.isInteger(value) || value < 1 || value > 5) {
      wrong(column, 'points', text(column))
    } else fields[column] = value
  }
  if (text('status') !== '') {
    const status = statusIn(text('status'), names)
    if (status) fields.status = status
    else wrong('status', 'status', text('status'))
  }
  if (text('currency') !== '') {
    const code = text('currency').toUpperCase()
    if (/^[A-Z]{3}$/.test(code)) fields.currency = code
    else wrong('currency', 'currency', text('currency'))
  }
  const lead = text('lead')
  if (lead !== '') {
    const actor = actors.find(({ name }) => plain(name) === plain(lead))
    if (actor) Object.assign(fields, { leadActor: actor.id, lead: '' })
    else Object.assign(fields, { leadActor: null, lead: lead.slice(0, limits.itemLength) })
  }
  const partners = parts(text('partners')).map((name) => {
    const actor = actors.find((known) => plain(known.name) === plain(name))
    if (!actor) wrong('partners', 'partner', name)
    return actor?.id
  })
  if (partners.length > 0) fields.partners = known(partners)
  const picked = parts(text('factors').replaceAll(',', ';')).map((name) => {
    const factor = factors.find(({ id, number, short }) =>
      [id, String(number), short, `${number} ${short}`].some((one) => plain(one) === plain(name)),
    )
    if (!factor) wrong('factors', 'factor', name)
    return factor?.id
  })
  if (picked.length > 0) fields.factors = known(picked)
  const title = fields.title ?? ''
  if (title === '') wrong('title', 'no-title', '')
  return {
    row,
    title,
    fields,
    texts: Object.fromEntries(
      richColumns.filter((column) => text(column) !== '').map((column) => [column, text(column)]),
    ),
    activities: text('activities')
      .split('\n')
      .flatMap((line) => activityIn(line, (value) => wrong('activities', 'day', value))),
    problems,
    match:
      title === '' ? undefined : actions.find((action) => plain(action.title) === plain(title))?.id,
  }
}

const parts = (text: string) =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const known = (ids: readonly (string | undefined)[]) => [
  ...new Set(ids.filter((id) => id !== undefined)),
]

const numberIn = (value: TableCell | undefined, locale: string) =>
  typeof value === 'number' ? value : parseNumber(value ?? '', locale)

const statusIn = (text: string, { statuses }: PlanNames): ActionStatus | undefined =>
  actionStatuses.find((status) =>
    [status, ...(statuses[status] ?? [])].some((name) => plain(name) === plain(text)),
  )

/** A day as files write it: as computers do, or the day before the month as Europe does. */
function dayIn(text: string): string | undefined {
  const european = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text)
  const pad = (part = '') => part.padStart(2, '0')
  const day = european
    ? `${european[3]}-${pad(european[2])}-${pad(european[1])}`
    : text.slice(0, 10)
  return isDay(day) && day >= planDays.first && day <= planDays.last ? day : undefined
}

/** A line of activities: what | who | from | by | x for done. */
function activityIn(line: string, wrong: (value: string) => void): ImportedActivity[] {
  const [what = '', who = '', start = '', by = '', done = ''] = line
    .split('|')
    .map((part) => part.trim().slice(0, limits.itemLength))
  if (what === '') return []
  const day = (given: string) => {
    const read = given === '' ? null : dayIn(given)
    if (read === undefined) wrong(given)
    return read ?? null
  }
  return [{ what, who, start: day(start), by: day(by), done: done !== '' }]
}
