import type { Sheet } from './actor-files.ts'
import {
  type ActorColumn,
  plainWord,
  type RelationColumn,
  relationColumns,
  type Vocabulary,
} from './actor-vocabulary.ts'

/** The columns of a table by what they mean: their number, and their name in the file. */
export type ColumnsBy<Column extends string> = Partial<Record<Column, { at: number; name: string }>>

/** What a table of a file is about. */
export type SheetColumns =
  | { of: 'actors'; names: ColumnsBy<ActorColumn>; unread: string[]; isHeadless: boolean }
  | { of: 'relations'; names: ColumnsBy<RelationColumn>; unread: string[]; isHeadless: false }

/**
 * Finds out by its first row what a table holds; undefined when it has neither a column of names nor
 * one of beginnings and ends. Rows without a head are taken for names in the first column.
 */
export function columnsOf(sheet: Sheet, vocabulary: Vocabulary): SheetColumns | undefined {
  const head = sheet.rows[0] ?? []
  const words = head.map(plainWord)
  if (words.includes('from') && words.includes('to')) {
    const byWord = new Map(
      Object.entries(relationColumns).map(([column, name]) => [plainWord(name), column]),
    )
    const { names, unread } = namesBy<RelationColumn>(head, (word) => byWord.get(word))
    return { of: 'relations', names, unread, isHeadless: false }
  }
  const { names, unread } = namesBy<ActorColumn>(head, (word) => vocabulary.columns[word])
  if (names.name) return { of: 'actors', names, unread, isHeadless: false }
  const isList = Object.keys(names).length === 0 && sheet.name === '' && head[0] !== ''
  return isList
    ? { of: 'actors', names: { name: { at: 0, name: '' } }, unread: [], isHeadless: true }
    : undefined
}

function namesBy<Column extends string>(
  head: readonly string[],
  columnOf: (word: string) => string | undefined,
) {
  const names: ColumnsBy<Column> = {}
  const unread: string[] = []
  for (const [at, name] of head.entries()) {
    const column = columnOf(plainWord(name)) as Column | undefined
    if (column && !names[column]) names[column] = { at, name }
    else if (name !== '') unread.push(name)
  }
  return { names, unread }
}
