import { limits } from '#lib/limits.ts'
import type { ImportGround, Problem, RelationEnd, RelationRow, RowPlace } from './actor-import.ts'
import { isSameRelation } from './actor-map.ts'
import { plainWord, type RelationColumn } from './actor-vocabulary.ts'
import type { ColumnsBy } from './import-columns.ts'

/** What relations are read with, when the rows with actors have been read. */
export interface RelationGround extends ImportGround {
  ends: (name: string) => RelationEnd | undefined
  /** The actor on the map that a row with an actor is about. */
  known: (row: number) => string | undefined
}

/** Reads one row of a table of relations, and what it would do to the map. */
export function readRelationRow(
  cells: readonly string[],
  names: ColumnsBy<RelationColumn>,
  place: RowPlace,
  ground: RelationGround,
): RelationRow {
  const problems: Problem[] = []
  const cell = (column: RelationColumn) => cells[names[column]?.at ?? -1] ?? ''
  const wrong = (reason: Problem['reason'], column: RelationColumn) =>
    problems.push({ reason, column: names[column]?.name ?? column, value: cell(column) })
  const [from, to] = [ground.ends(cell('from')), ground.ends(cell('to'))]
  if (!from) wrong(cell('from') === '' ? 'no-name' : 'no-end', 'from')
  if (!to) wrong(cell('to') === '' ? 'no-name' : 'no-end', 'to')
  if (from && to && JSON.stringify(from) === JSON.stringify(to)) wrong('itself', 'to')
  const isError = problems.length > 0
  const kind = ground.vocabulary.relations[plainWord(cell('kind'))]
  if (!kind && cell('kind') !== '') wrong('unknown-value', 'kind')
  const strength = /^[123]$/.test(cell('strength')) ? Number(cell('strength')) : 2
  if (cell('strength') !== '' && String(strength) !== cell('strength'))
    wrong('no-points', 'strength')
  const fields: RelationRow['fields'] = {
    kind: kind ?? 'cooperates',
    direction: /^(undirected|mutual|both)$/i.test(cell('direction')) ? 'both' : 'one',
    strength,
    formal: /^(true|yes|x|1)$/i.test(cell('formal')),
    note: cell('note').slice(0, limits.itemLength),
  }
  const of = sameOnMap(from, to, fields, ground)
  const row = {
    ...place,
    from,
    to,
    names: [cell('from'), cell('to')] as [string, string],
    fields,
    of,
    problems,
  }
  if (isError) return { ...row, fate: 'error' }
  if (!of) return { ...row, fate: 'new' }
  const isSame = Object.entries(fields).every(
    ([field, value]) => (of as Record<string, unknown>)[field] === value,
  )
  return { ...row, fate: isSame ? 'same' : 'changed' }
}

function sameOnMap(
  from: RelationEnd | undefined,
  to: RelationEnd | undefined,
  { kind }: RelationRow['fields'],
  { map, known }: RelationGround,
) {
  const idOf = (end: RelationEnd | undefined) => end && ('id' in end ? end.id : known(end.row))
  const [one, other] = [idOf(from), idOf(to)]
  if (!one || !other) return undefined
  return map.relations.find((relation) => isSameRelation(relation, { from: one, to: other, kind }))
}
