/** The columns of a plan as a table, in the order of a file that is made of it. */
export const planColumns = [
  'title',
  'status',
  'factors',
  'lead',
  'partners',
  'start',
  'end',
  'review',
  'gap',
  'objective',
  'description',
  'targetGroup',
  'activities',
  'outputs',
  'result',
  'indicator',
  'baseline',
  'targetValue',
  'unit',
  'source',
  'staff',
  'budget',
  'currency',
  'inKind',
  'funding',
  'effort',
  'impact',
  'inspiredBy',
  'adaptation',
  'obstacles',
  'response',
  'communication',
  'participation',
  'dropped',
] as const

export type PlanColumn = (typeof planColumns)[number]

/** Columns of plain words, days, and numbers; the others are read each in its own way. */
export const wordColumns = [
  'title',
  'gap',
  'objective',
  'targetGroup',
  'outputs',
  'result',
  'indicator',
  'unit',
  'source',
  'staff',
  'inKind',
  'funding',
  'inspiredBy',
  'obstacles',
  'response',
  'communication',
  'participation',
  'dropped',
] as const satisfies PlanColumn[]
export const dayColumns = ['start', 'end', 'review'] as const satisfies PlanColumn[]
export const numberColumns = ['baseline', 'targetValue', 'budget'] as const satisfies PlanColumn[]
export const pointColumns = ['effort', 'impact'] as const satisfies PlanColumn[]
export const richColumns = ['description', 'adaptation'] as const satisfies PlanColumn[]

/** One cell of a table: a number where the file says that it is one. */
export type TableCell = string | number

/** What columns and statuses are called: all the names by which a file may call them. */
export interface PlanNames {
  columns: Record<PlanColumn, readonly string[]>
  statuses: Record<string, readonly string[]>
}
