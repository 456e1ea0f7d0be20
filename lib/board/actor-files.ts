import { limits } from '#lib/limits.ts'

/** A table as it stands in a file: its rows of texts, the first of them the names of the columns. */
export interface Sheet {
  name: string
  rows: readonly (readonly string[])[]
}

/** Why a file cannot be read at all. */
export type FileProblem = 'too-large' | 'old-excel' | 'no-table' | 'damaged' | 'empty'

/** What a file holds; `isGuessed` when nothing said how its letters are written. */
export type FileRead =
  | { problem: FileProblem }
  | { problem?: undefined; sheets: Sheet[]; isGuessed: boolean }

/** Reads a file of comma-separated values or an Excel workbook. Never throws. */
export async function readActorFile(name: string, bytes: Uint8Array): Promise<FileRead> {
  if (bytes.length > limits.importBytes) return { problem: 'too-large' }
  if (bytes.length === 0) return { problem: 'empty' }
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) return readWorkbook(bytes)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { problem: 'old-excel' }
  const decoded = decode(bytes)
  if (!decoded) return { problem: 'no-table' }
  return readRows(name.replace(/\.\w+$/, ''), decoded.text, decoded.isGuessed)
}

/** Reads rows that were copied from a spreadsheet, or typed with commas between the cells. */
export const readPasted = (text: string): Promise<FileRead> => readRows('', text, false)

async function readRows(name: string, text: string, isGuessed: boolean): Promise<FileRead> {
  const { default: Papa } = await import('papaparse')
  const { data, errors } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    // What is copied from a spreadsheet has a tab between its cells, and commas within them.
    ...(text.includes('\t') && { delimiter: '\t' }),
  })
  // A quotation mark that is never closed swallows all the rest of the file.
  if (errors.some(({ code }) => code === 'MissingQuotes')) return { problem: 'damaged' }
  if (data.length === 0) return { problem: 'empty' }
  return { sheets: [{ name, rows: data.map((row) => row.map(unescaped)) }], isGuessed }
}

async function readWorkbook(bytes: Uint8Array): Promise<FileRead> {
  const { default: readSheets } = await import('read-excel-file/universal')
  try {
    const found = await readSheets(bytes.slice().buffer)
    const sheets = found.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map(cellText)).filter((row) => row.some((cell) => cell !== '')),
    }))
    const filled = sheets.filter(({ rows }) => rows.length > 0)
    return filled.length === 0 ? { problem: 'empty' } : { sheets: filled, isGuessed: false }
  } catch {
    // A workbook that ends half-way, or a zip file of something else: there is nothing to keep.
    return { problem: 'damaged' }
  }
}

function cellText(value: unknown): string {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  }
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
