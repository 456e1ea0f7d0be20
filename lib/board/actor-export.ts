import { csvLine, csvStart } from '#lib/csv.ts'
import { type ChosenField, chosenFields } from './actor-fields.ts'
import { type ActorMap, whole } from './actor-map.ts'
import { type ActorColumn, actorColumns, relationColumns } from './actor-vocabulary.ts'
import type { Actor, RelationKind } from './actors.ts'

/** What goes into a file beside organisations, groups and roles. */
export interface ExportChoice {
  persons: boolean
  /** Contacts by actor, when they are asked for: a city has its own only. */
  contacts: Readonly<Record<string, string>> | undefined
}

/** What values are called in the reader's language. */
export interface ExportWords {
  value(field: ChosenField, value: string): string
  relation(kind: RelationKind): string
  factor(id: string): string
}

/** A table as it is written into a file: the names of its columns first. */
export type Table = (string | number)[][]

/** The parts of a map that go into a file: without named persons, and without relations to them. */
export function exported(map: ActorMap, { persons }: ExportChoice): ActorMap {
  const list = persons ? map.actors : map.actors.filter(({ kind }) => kind !== 'person')
  return { actors: list, relations: whole(map.relations, list) }
}

/** The actors as Kumu reads elements. */
export function elementTable(map: ActorMap, choice: ExportChoice, words: ExportWords): Table {
  const columns = Object.keys(actorColumns) as ActorColumn[]
  const { contacts } = choice
  const head = [...columns.map((column) => actorColumns[column]), ...(contacts ? ['Contact'] : [])]
  const rows = exported(map, choice).actors.map((actor) => [
    ...columns.map((column) => cellOf(actor, column, words)),
    ...(contacts ? [contacts[actor.id] ?? ''] : []),
  ])
  return [head, ...rows]
}

function cellOf(actor: Actor, column: ActorColumn, words: ExportWords): string | number {
  if (column === 'factors') return actor.factors.map(words.factor).join('|')
  const value = actor[column]
  if (value === null) return ''
  const isChosen = Object.hasOwn(chosenFields, column)
  return isChosen ? words.value(column as ChosenField, String(value)) : value
}

/** The relations as Kumu reads connections. */
export function connectionTable(map: ActorMap, choice: ExportChoice, words: ExportWords): Table {
  const { actors, relations } = exported(map, choice)
  const names = endNames(actors)
  return [
    Object.values(relationColumns),
    ...relations.map(({ from, to, kind, direction, strength, formal, note }) => [
      names.get(from) ?? from,
      names.get(to) ?? to,
      words.relation(kind),
      direction === 'both' ? 'mutual' : 'directed',
      strength,
      formal ? 'yes' : 'no',
      note,
    ]),
  ]
}

/** What the ends of relations are called: the id where a name stands for nobody or for two. */
function endNames(list: readonly Actor[]): Map<string, string> {
  const count = new Map<string, number>()
  for (const { name } of list) count.set(name, (count.get(name) ?? 0) + 1)
  return new Map(list.map(({ id, name }) => [id, name && count.get(name) === 1 ? name : id]))
}

/** A table as a file of comma-separated values that spreadsheets read and do not run. */
export const csvFile = (table: Table): string => csvStart + table.map(csvLine).join('')
