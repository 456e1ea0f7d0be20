import type { ActorField } from '#lib/board/actor-fields.ts'

/** A column of the table: what it holds, its width in pixels, and whether it is there from the start. */
export interface Column {
  field: ActorField | 'select' | 'details' | 'relations'
  width: number
  isFirst?: boolean
}

/** The columns that stand still while the others are moved sideways. */
export const fixedColumns = [
  { field: 'select', width: 44 },
  { field: 'name', width: 240 },
  { field: 'details', width: 44 },
] as const satisfies readonly Column[]

/** The columns that can be chosen, in their order. */
export const choosableColumns: readonly (Column & { field: ActorField | 'relations' })[] = [
  { field: 'city', width: 130, isFirst: true },
  { field: 'type', width: 170, isFirst: true },
  { field: 'sector', width: 140, isFirst: true },
  { field: 'presence', width: 115, isFirst: true },
  { field: 'interest', width: 88, isFirst: true },
  { field: 'influence', width: 92, isFirst: true },
  { field: 'factors', width: 110, isFirst: true },
  { field: 'relations', width: 210, isFirst: true },
  { field: 'role', width: 240, isFirst: true },
  { field: 'kind', width: 130 },
  { field: 'level', width: 130 },
  { field: 'stance', width: 120 },
  { field: 'wantedInterest', width: 130 },
  { field: 'wantedInfluence', width: 130 },
  { field: 'languages', width: 150 },
  { field: 'note', width: 240 },
  { field: 'lastChecked', width: 130 },
  { field: 'informedOn', width: 130 },
]

/** The template of a row's grid. */
export const templateOf = (columns: readonly Column[]): string =>
  columns.map(({ width }) => `${width}px`).join(' ')
