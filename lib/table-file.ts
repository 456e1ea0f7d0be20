/** A cell of a file: a workbook's numbers stay numbers, days are written YYYY-MM-DD, none is ''. */
export type FileCell = string | number

/** A table of a file: its rows, the first of them usually the names of the columns. */
export interface FileTable {
  name: string
  rows: FileCell[][]
}

/** Why a file cannot be read at all. */
export type FileProblem = 'too-large' | 'old-excel' | 'no-table' | 'damaged' | 'empty'

/** What a file holds; `isGuessed` when nothing said how its letters are written. */
export type FileTables =
  | { problem: FileProblem }
  | { problem?: undefined; tables: FileTable[]; isGuessed: boolean }

/**
 * Reads the tables of an Excel workbook, or of comma-separated values, of `most` bytes at the most.
 * Tables in which nothing stands are left out. Never throws.
 */
export async function readTableFile(
  name: string,
  bytes: Uint8Array,
  most: number,
): Promise<FileTables> {
  if (bytes.length > most) return { problem: 'too-large' }
  if (bytes.length === 0) return { problem: 'empty' }
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return readWorkbook(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { problem: 'old-excel' }
  const decoded = decode(bytes)
  if (!decoded) return { problem: 'no-table' }
  return readTableText(name.replace(/\.\w+$/, ''), decoded.text, decoded.isGuessed)
}

/** Reads one table that is written with commas, semicolons or tabs between its cells. */
export async function readTableText(
  name: string,
  text: string,
  isGuessed: boolean,
): Promise<FileTables> {
  const { default: Papa } = await import('papaparse')
  const { data, errors } = Papa.parse<string[]>(text, {
    // What is copied from a spreadsheet has a tab between its cells, and commas within them.
    ...(text.includes('\t') && { delimiter: '\t' }),
  })
  // A quotation mark that is never closed swallows all the rest of the file.
  if (errors.some(({ code }) => code === 'MissingQuotes')) return { problem: 'damaged' }
  return filled([{ name, rows: data.map((row) => row.map(cellOf)) }], isGuessed)
}

async function readWorkbook(bytes: Uint8Array): Promise<FileTables> {
  const { default: readSheets } = await import('read-excel-file/universal')
  try {
    const found = await readSheets(bytes.slice().buffer)
    const tables = found.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(cellOf)),
    }))
    return filled(tables, false)
  } catch {
    // A workbook that ends half-way, or a zip file of something else: there is nothing to keep.
    return { problem: 'damaged' }
  }
}

/** True for a row in which anything stands. */
export const isFilled = (row: readonly FileCell[]): boolean => row.some((cell) => cell !== '')

function filled(tables: FileTable[], isGuessed: boolean): FileTables {
  const some = tables.filter(({ rows }) => rows.some(isFilled))
  return some.length === 0 ? { problem: 'empty' } : { tables: some, isGuessed }
}

function cellOf(value: unknown): FileCell {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  }
  if (typeof value === 'number') return value
  return value === null || value === undefined ? '' : unescaped(String(value))
}

/** A cell without the apostrophe that keeps spreadsheets from running it as a formula. */
const unescaped = (cell: string): string => cell.trim().replace(/^'(?=\s*[=+\-@])/, '')

/** The text of a file; undefined when it is none. */
function decode(bytes: Uint8Array): { text: string; isGuessed: boolean } | undefined {
  const by = (label: string, fatal: boolean) => new TextDecoder(label, { fatal }).decode(bytes)
  if (startsWith(bytes, [0xff, 0xfe])) return { text: by('utf-16le', false), isGuessed: false }
  if (startsWith(bytes, [0xfe, 0xff])) return { text: by('utf-16be', false), isGuessed: false }
  if (bytes.includes(0)) return undefined
  try {
    return { text: by('utf-8', true), isGuessed: false }
  } catch {
    // What older spreadsheets of western Europe write without saying so.
    return { text: by('windows-1252', false), isGuessed: true }
  }
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) =>
  start.every((byte, at) => bytes[at] === byte)
