import { type ChosenField, chosenFields } from './actor-fields.ts'
import { type RelationKind, relationKinds } from './actors.ts'

/**
 * What columns and values of a file of actors are called, in every language of the program: what a
 * person typed, in small letters without accents, to what it means.
 */
export interface Vocabulary {
  columns: Record<string, ActorColumn>
  values: Partial<Record<ChosenField, Record<string, string>>>
  relations: Record<string, RelationKind>
}

/** The columns of a file of actors; their names are Kumu's where Kumu has one. */
export const actorColumns = {
  id: 'Id',
  name: 'Label',
  type: 'Type',
  role: 'Description',
  factors: 'Tags',
  city: 'City',
  kind: 'Kind',
  sector: 'Sector',
  level: 'Level',
  presence: 'Presence',
  stance: 'Stance',
  interest: 'Interest',
  influence: 'Influence',
  wantedInterest: 'Wanted interest',
  wantedInfluence: 'Wanted influence',
  languages: 'Languages',
  note: 'Note',
  lastChecked: 'Last checked',
  informedOn: 'Informed on',
} as const

export type ActorColumn = keyof typeof actorColumns

/** The columns of a file of relations, in Kumu's form. */
export const relationColumns = {
  from: 'From',
  to: 'To',
  kind: 'Type',
  direction: 'Direction',
  strength: 'Strength',
  formal: 'Formal',
  note: 'Description',
} as const

export type RelationColumn = keyof typeof relationColumns

/** A word as it is compared: however it is spelt in capitals and accents. */
export const plainWord = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase()

/** The part of a language's messages that a vocabulary is made of. */
export interface ActorWords {
  fields: Partial<Record<string, string>>
  values: Partial<Record<string, Partial<Record<string, string>>>>
  relationKinds: Partial<Record<string, string>>
}

/** Puts the words of several languages together. What two of them call alike means the same in both. */
export function makeVocabulary(languages: readonly ActorWords[]): Vocabulary {
  const columns: Vocabulary['columns'] = { name: 'name' }
  const values: Vocabulary['values'] = {}
  const relations: Vocabulary['relations'] = {}
  for (const { fields, values: given, relationKinds: kinds } of languages) {
    for (const column of Object.keys(actorColumns) as ActorColumn[]) {
      const word = fields[column]
      if (word) columns[plainWord(word)] ??= column
    }
    for (const field of Object.keys(chosenFields) as ChosenField[]) {
      const words = values[field] ?? {}
      values[field] = words
      for (const code of chosenFields[field]) {
        words[plainWord(code)] = code
        const word = given[field]?.[code]
        if (word) words[plainWord(word)] ??= code
      }
    }
    for (const kind of relationKinds) {
      relations[plainWord(kind)] = kind
      const word = kinds[kind]
      if (word) relations[plainWord(word)] ??= kind
    }
  }
  // Kumu's own names come before what a language calls something else.
  for (const [column, name] of Object.entries(actorColumns)) {
    columns[plainWord(name)] = column as ActorColumn
  }
  return { columns, values, relations }
}
