import type { Delegation } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import type { Sheet } from './actor-files.ts'
import type { ActorMap } from './actor-map.ts'
import { nameKey } from './actor-name.ts'
import { readActorRow } from './actor-row.ts'
import type { Vocabulary } from './actor-vocabulary.ts'
import type { Actor, ActorFields, Relation } from './actors.ts'
import { columnsOf } from './import-columns.ts'
import { readRelationRow } from './relation-row.ts'

/** What is wrong with a cell, a row or a whole table. */
export type Reason =
  | 'no-columns'
  | 'too-many-rows'
  | 'no-name'
  | 'too-long'
  | 'unknown-value'
  | 'no-points'
  | 'no-day'
  | 'other-city'
  | 'no-end'
  | 'itself'

/** Something wrong, with the place where it stands. */
export interface Problem {
  reason: Reason
  /** The name of the column as it stands in the file; undefined for a whole row or table. */
  column?: string
  value?: string
}

/** A place in the file: the table's name and the number of the row as spreadsheets count. */
export interface RowPlace {
  sheet: string
  row: number
}

/** What will become of a row. Rows with `error` are left out; other problems cost one value. */
export type RowFate = 'new' | 'changed' | 'same' | 'duplicate' | 'error'

/** A row with an actor. */
export interface ActorRow extends RowPlace {
  fate: RowFate
  fields: ActorFields & { name: string; city: Delegation }
  /** The actor on the map that it changes, equals or has the name of. */
  of: Actor | undefined
  /** The number among the rows of an earlier one with its name. */
  earlier: number | undefined
  problems: Problem[]
}

/** An end of a relation: an actor on the map, or the number of a row among those of actors. */
export type RelationEnd = { id: string } | { row: number }

/** A row with a relation. */
export interface RelationRow extends RowPlace {
  fate: RowFate
  from: RelationEnd | undefined
  to: RelationEnd | undefined
  /** The ends as they are called. */
  names: [from: string, to: string]
  fields: Pick<Relation, 'kind' | 'direction' | 'strength' | 'formal' | 'note'>
  of: Relation | undefined
  problems: Problem[]
}

/** All that a file would do to the map. */
export interface ImportPlan {
  actors: ActorRow[]
  relations: RelationRow[]
  /** What hinders a whole table from being read. */
  sheets: { sheet: string; problem: Problem }[]
  /** Columns of the file that say nothing to this program. */
  unread: string[]
}

/** What a plan is made with. */
export interface ImportGround {
  map: ActorMap
  vocabulary: Vocabulary
  /** The benchmark's key factors with what they are called. */
  factors: readonly { id: string; number: number; short: string }[]
  /** The city of rows that name none. */
  city: Delegation
  /** True for a city whose actors the reader may write. */
  mayChange: (city: Delegation) => boolean
}

/** Works out, row by row, what the tables of a file would do to the map. Writes nothing. */
export function planImport(sheets: readonly Sheet[], ground: ImportGround): ImportPlan {
  const plan: ImportPlan = { actors: [], relations: [], sheets: [], unread: [] }
  const read = sheets.map((sheet) => ({ sheet, columns: columnsOf(sheet, ground.vocabulary) }))
  let rows = 0
  for (const { sheet, columns } of read) {
    rows += sheet.rows.length
    const problem: Problem | undefined = !columns
      ? { reason: 'no-columns' }
      : rows > limits.importRows
        ? { reason: 'too-many-rows', value: String(rows) }
        : undefined
    if (problem) plan.sheets.push({ sheet: sheet.name, problem })
    plan.unread.push(...(columns?.unread ?? []))
  }
  if (plan.sheets.some(({ problem }) => problem.reason === 'too-many-rows')) return plan
  for (const { sheet, columns } of read) {
    if (columns?.of === 'actors') readActorRows(sheet, columns.names, columns.isHeadless)
  }
  const ends = endsIn(plan.actors, ground)
  const known = (row: number) => plan.actors[row]?.of?.id
  for (const { sheet, columns } of read) {
    if (columns?.of !== 'relations') continue
    for (const [at, cells] of sheet.rows.slice(1).entries()) {
      const place = { sheet: sheet.name, row: at + 2 }
      plan.relations.push(readRelationRow(cells, columns.names, place, { ...ground, ends, known }))
    }
  }
  return plan

  function readActorRows(
    sheet: Sheet,
    names: Parameters<typeof readActorRow>[1],
    isHeadless: boolean,
  ) {
    const known = knownActors(ground.map.actors)
    const seen = new Map<string, number>()
    const first = isHeadless ? 0 : 1
    for (const [at, cells] of sheet.rows.slice(first).entries()) {
      const place = { sheet: sheet.name, row: at + first + 1 }
      const row = readActorRow(cells, names, place, ground, known)
      const key = nameKey(row.fields)
      row.earlier = row.fate === 'error' ? undefined : seen.get(key)
      if (row.earlier !== undefined && row.fate !== 'changed') row.fate = 'duplicate'
      if (row.fate !== 'error' && row.earlier === undefined) seen.set(key, plan.actors.length)
      plan.actors.push(row)
    }
  }
}

/** The actors on the map by id and by name. */
export interface KnownActors {
  byId: ReadonlyMap<string, Actor>
  byName: ReadonlyMap<string, Actor>
}

function knownActors(list: readonly Actor[]): KnownActors {
  return {
    byId: new Map(list.map((actor) => [actor.id, actor])),
    byName: new Map([...list].reverse().map((actor) => [nameKey(actor), actor])),
  }
}

/** Finds an actor by the name that a relation gives it: in the file first, in the reader's city first. */
function endsIn(rows: readonly ActorRow[], { map, city }: ImportGround) {
  const found = new Map<string, RelationEnd>()
  const cities: Delegation[] = city === 'mentor' ? ['mentor', 'mentee'] : ['mentee', 'mentor']
  const note = (actor: { name: string; city: Delegation }, end: RelationEnd) => {
    if (!found.has(nameKey(actor))) found.set(nameKey(actor), end)
  }
  for (const [number, row] of rows.entries()) {
    if (row.fate !== 'error' && row.earlier === undefined) note(row.fields, { row: number })
  }
  for (const actor of map.actors) note(actor, { id: actor.id })
  const byId = new Set(map.actors.map(({ id }) => id))
  return (name: string): RelationEnd | undefined => {
    const named = cities.map((of) => found.get(nameKey({ name, city: of })))
    return named.find((end) => end !== undefined) ?? (byId.has(name) ? { id: name } : undefined)
  }
}
