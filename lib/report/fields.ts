import { type Composing, dayIn, factorName, labelled, listIn } from './composing.ts'
import type { RecordModel } from './version-model.ts'

/** The parts of a board whose records have many fields, some of which this program may not know. */
export type FieldedSection = 'actors' | 'plan'

/** Fields that say nothing to a reader: how records hang together, and who began them. */
const inner = ['id', 'order', 'author', 'sources', 'pos', 'place']

/**
 * What a field is called: as its section calls it, else as reports do, else its own name in words.
 */
export function fieldName({ words }: Composing, section: FieldedSection, field: string): string {
  const known = [
    `${section}.fields.${field}`,
    `${section}.head.${field}`,
    `${section}.parts.${field}`,
    `report.fields.${field}`,
  ]
  const found = known.map((place) => words.find(place)).find((name) => name !== undefined)
  if (found !== undefined) return found
  const plain = field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

/** A field's value in words; empty where there is nothing to say. */
export function fieldText(
  composing: Composing,
  section: FieldedSection,
  field: string,
  value: unknown,
): string {
  const { words, model } = composing
  if (value === null || value === undefined || value === '' || value === false) return ''
  if (value === true) return words.find('report.yes') ?? ''
  if (typeof value === 'number')
    return (
      optionName(composing, section, field, String(value)) ??
      new Intl.NumberFormat(words.language).format(value)
    )
  if (typeof value === 'string') {
    if (field === 'city' && (value === 'mentor' || value === 'mentee'))
      return model.board.cities[value]
    return (
      optionName(composing, section, field, value) ??
      (field === 'factors' || field === 'factor' ? factorName(composing, value) : undefined) ??
      nameOf(composing, value) ??
      (isDay(value) ? dayIn(words.language, value) : value.trim())
    )
  }
  if (Array.isArray(value)) {
    const parts = value.map((one) => fieldText(composing, section, field, one))
    return listIn(
      words.language,
      parts.filter((part) => part !== ''),
    )
  }
  if (typeof value !== 'object') return ''
  return Object.entries(value)
    .filter(([key]) => !inner.includes(key))
    .map(([key, one]) => [
      fieldName(composing, section, key),
      fieldText(composing, section, key, one),
    ])
    .filter(([, text]) => text !== '')
    .map(([name = '', text = '']) => labelled(composing, name, text))
    .join('; ')
}

/** The fields of a record with something in them, as label and words, without some. */
export function filledFields(
  composing: Composing,
  section: FieldedSection,
  record: RecordModel,
  without: readonly string[] = [],
): { field: string; label: string; text: string }[] {
  return Object.entries(record)
    .filter(([field]) => !inner.includes(field) && !without.includes(field))
    .map(([field, value]) => ({
      field,
      label: fieldName(composing, section, field),
      text: fieldText(composing, section, field, value),
    }))
    .filter(({ text }) => text !== '')
}

/** What a choice is called where its section, or reports, have a name for it. */
function optionName(
  { words }: Composing,
  section: FieldedSection,
  field: string,
  value: string,
): string | undefined {
  const many = [`${field}s`, `${field}es`, field, field.replace(/y$/, 'ies')]
  const places = [
    `${section}.values.${field}.${value}`,
    `${section}.${field}Kinds.${value}`,
    ...many.map((name) => `${section}.${name}.${value}`),
    `${section}.head.${field}es.${value}`,
    `report.statuses.${value}`,
  ]
  return places.map((name) => words.find(name)).find((name) => name !== undefined)
}

/** The name of the actor or action that an id stands for. */
export function nameOf({ model }: Pick<Composing, 'model'>, id: string): string | undefined {
  const actor = model.actors.actors.find((one) => one.id === id)
  if (typeof actor?.name === 'string') return actor.name
  const action = model.plan.actions.find((one) => one.id === id)
  return typeof action?.title === 'string' ? action.title : undefined
}

/** A text field of a record, empty when it is none. */
export const textOf = (record: RecordModel, field: string): string => {
  const value = record[field]
  return typeof value === 'string' ? value : ''
}

/** A number of a record, undefined when it is none. */
export const numberOf = (record: RecordModel, field: string): number | undefined => {
  const value = record[field]
  return typeof value === 'number' ? value : undefined
}

/** True for a day as documents keep it. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)
