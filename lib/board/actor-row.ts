import { limits } from '#lib/limits.ts'
import {
  type ChosenField,
  chosenFields,
  dayFields,
  fieldFrom,
  isCalendarDay,
  pointFields,
} from './actor-fields.ts'
import type { ActorRow, ImportGround, KnownActors, Problem, RowPlace } from './actor-import.ts'
import { nameKey } from './actor-name.ts'
import { type ActorColumn, plainWord } from './actor-vocabulary.ts'
import type { Actor, ActorFields } from './actors.ts'
import type { ColumnsBy } from './import-columns.ts'

/** Reads one row of a table of actors, and what it would do to the map. */
export function readActorRow(
  cells: readonly string[],
  names: ColumnsBy<ActorColumn>,
  place: RowPlace,
  ground: ImportGround,
  known: KnownActors,
): ActorRow {
  const problems: Problem[] = []
  const cell = (column: ActorColumn) => cells[names[column]?.at ?? -1] ?? ''
  const wrong = (reason: Problem['reason'], column: ActorColumn) =>
    problems.push({ reason, column: names[column]?.name || column, value: cell(column) })
  const city = cityFrom(cell('city'), ground)
  if (cell('city') !== '' && !city) wrong('unknown-value', 'city')
  const fields: ActorRow['fields'] = { name: cell('name'), city: city ?? ground.city }
  if (fields.name === '') wrong('no-name', 'name')
  for (const column of ['name', 'role', 'languages', 'note'] as const) {
    if (cell(column).length > limits.itemLength) wrong('too-long', column)
    else if (cell(column) !== '') Object.assign(fields, { [column]: cell(column) })
  }
  Object.assign(fields, chosenFrom(cell, ground, wrong))
  for (const column of pointFields) {
    const given = fieldFrom(column, cell(column))
    if (!given) wrong('no-points', column)
    else if (cell(column) !== '') Object.assign(fields, given)
  }
  for (const column of dayFields) {
    const day = dayFrom(cell(column))
    if (day) Object.assign(fields, { [column]: day })
    else if (cell(column) !== '') wrong('no-day', column)
  }
  const tags = tagsFrom(cell('factors'), ground.factors)
  if (tags.factors.length > 0) Object.assign(fields, { factors: tags.factors })
  if (tags.unknown.length > 0) {
    problems.push({
      reason: 'unknown-value',
      column: names.factors?.name ?? '',
      value: tags.unknown.join(', '),
    })
  }
  const of = known.byId.get(cell('id')) ?? known.byName.get(nameKey(fields))
  const isMine = ground.mayChange(fields.city) && (!of || ground.mayChange(of.city))
  if (!isMine) wrong('other-city', 'city')
  const isError = problems.some(({ reason }) =>
    ['no-name', 'too-long', 'other-city'].includes(reason),
  )
  const row = { ...place, fields, of, earlier: undefined, problems }
  if (isError) return { ...row, fate: 'error' }
  if (!of) return { ...row, fate: 'new' }
  if (!changes(of, fields)) return { ...row, fate: 'same' }
  return { ...row, fate: of.id === cell('id') ? 'changed' : 'duplicate' }
}

type Cell = (column: ActorColumn) => string
type Wrong = (reason: Problem['reason'], column: ActorColumn) => void

/** The chosen fields of a row. Kumu's column Type may hold what is a kind or a sector here. */
function chosenFrom(cell: Cell, { vocabulary }: ImportGround, wrong: Wrong): ActorFields {
  const found: Record<string, string> = {}
  const meaning = (field: ChosenField, text: string) => vocabulary.values[field]?.[plainWord(text)]
  for (const field of Object.keys(chosenFields) as ChosenField[]) {
    const text = cell(field)
    if (field === 'city' || text === '') continue
    const others = field === 'type' ? (['type', 'kind', 'sector'] as const) : [field]
    const as = others.find((other) => meaning(other, text) !== undefined)
    if (as) found[as] ??= meaning(as, text) ?? ''
    else wrong('unknown-value', field)
  }
  return found as ActorFields
}

function cityFrom(text: string, { vocabulary }: ImportGround) {
  const meant = vocabulary.values.city?.[plainWord(text)]
  return chosenFields.city.find((city) => city === meant)
}

/** A day as 2026-11-28, or as spreadsheets in these countries write it: 28/11/2026, 28.11.2026. */
function dayFrom(text: string): string | undefined {
  const [, d = '', m = '', y = ''] = text.match(/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/) ?? []
  const day = y ? `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` : text
  return isCalendarDay(day) ? day : undefined
}

/** The key factors that are named between bars, commas or semicolons: by number, id or name. */
function tagsFrom(text: string, factors: ImportGround['factors']) {
  const tags = text.split(/[|,;]/).map((tag) => tag.trim())
  const found = new Set<string>()
  const unknown: string[] = []
  for (const tag of tags.filter((one) => one !== '')) {
    const word = plainWord(tag)
    const factor = factors.find(
      ({ id, number, short }) =>
        id === tag ||
        String(number) === tag ||
        [plainWord(short), `${number} ${plainWord(short)}`].includes(word),
    )
    if (factor) found.add(factor.id)
    else unknown.push(tag)
  }
  return { factors: [...found], unknown }
}

/** True when any of the fields differs from what an actor has. */
const changes = (actor: Actor, fields: ActorFields): boolean =>
  Object.entries(fields).some(([field, value]) => {
    const before = (actor as Record<string, unknown>)[field]
    return Array.isArray(value) ? String(value) !== String(before) : value !== before
  })
