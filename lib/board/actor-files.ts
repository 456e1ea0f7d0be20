import { limits } from '#lib/limits.ts'
import {
  type FileProblem,
  type FileTables,
  isFilled,
  readTableFile,
  readTableText,
} from '#lib/table-file.ts'

/** A table as it stands in a file: its rows of texts, the first of them the names of the columns. */
export interface Sheet {
  name: string
  rows: readonly (readonly string[])[]
}

/** What a file holds; `isGuessed` when nothing said how its letters are written. */
export type FileRead =
  | { problem: FileProblem }
  | { problem?: undefined; sheets: Sheet[]; isGuessed: boolean }

/** Reads a file of comma-separated values or an Excel workbook. Never throws. */
export const readActorFile = async (name: string, bytes: Uint8Array): Promise<FileRead> =>
  sheetsIn(await readTableFile(name, bytes, limits.importBytes))

/** Reads rows that were copied from a spreadsheet, or typed with commas between the cells. */
export const readPasted = async (text: string): Promise<FileRead> =>
  sheetsIn(await readTableText('', text, false))

function sheetsIn(read: FileTables): FileRead {
  if (read.problem !== undefined) return read
  const sheets = read.tables.map(({ name, rows }) => ({
    name,
    rows: rows.filter(isFilled).map((row) => row.map(String)),
  }))
  return { sheets, isGuessed: read.isGuessed }
}
