import { delegations } from '#lib/access/access.ts'
import {
  type Actor,
  type ActorFields,
  actorKinds,
  actorPresences,
  actorTypes,
  levels,
  sectors,
  stances,
} from './actors.ts'

/** The fields of an actor of which one of several values is chosen, with those values. */
export const chosenFields = {
  city: delegations,
  kind: actorKinds,
  sector: sectors,
  type: actorTypes,
  level: levels,
  presence: actorPresences,
  stance: stances,
} as const

/** The fields that say how much, from 1 to 5. */
export const pointFields = ['interest', 'influence', 'wantedInterest', 'wantedInfluence'] as const

/** The fields in people's own words. */
export const wordFields = ['name', 'role', 'languages', 'note'] as const

/** The fields that are days. */
export const dayFields = ['lastChecked', 'informedOn'] as const

export type ChosenField = keyof typeof chosenFields
export type PointField = (typeof pointFields)[number]
export type WordField = (typeof wordFields)[number]
export type DayField = (typeof dayFields)[number]

/** A field that can be seen and written in a table. */
export type ActorField = ChosenField | PointField | WordField | DayField | 'factors'

const has = <Name extends string>(names: readonly Name[], field: string): field is Name =>
  names.some((name) => name === field)

export const isChosen = (field: string): field is ChosenField => Object.hasOwn(chosenFields, field)
export const isPoints = (field: string): field is PointField => has(pointFields, field)
export const isWords = (field: string): field is WordField => has(wordFields, field)
export const isDay = (field: string): field is DayField => has(dayFields, field)

/** A field with a value as a form gives it: '' clears it; undefined when it does not fit. */
export function fieldFrom(field: ActorField, text: string): ActorFields | undefined {
  if (isChosen(field)) {
    if (text === '') return field === 'city' ? undefined : { [field]: null }
    return chosenFields[field].some((value) => value === text) ? { [field]: text } : undefined
  }
  if (isPoints(field)) {
    if (text === '') return { [field]: null }
    return /^[1-5]$/.test(text) ? { [field]: Number(text) } : undefined
  }
  if (isDay(field)) {
    if (text === '') return { [field]: null }
    return isCalendarDay(text) ? { [field]: text } : undefined
  }
  return isWords(field) ? { [field]: text } : undefined
}

/** True for a day that the calendar has, written as 2026-11-28. */
export const isCalendarDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

/** Bodies of faith or origin: with a named person beside it, that tells what a person believes or is. */
export const isSensitive = ({ sector, type }: Pick<Actor, 'sector' | 'type'>): boolean =>
  sector === 'faith' || type === 'faith-body' || type === 'community'

/** True where a named person and their faith or origin would stand side by side. */
export const tellsOfPerson = (
  actor: Pick<Actor, 'sector' | 'type' | 'kind'>,
  hasContact: boolean,
): boolean => isSensitive(actor) && (actor.kind === 'person' || hasContact)
