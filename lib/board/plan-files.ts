import { csvLine, csvStart } from '#lib/csv.ts'
import { limits } from '#lib/limits.ts'
import type { TableCell } from './plan-columns.ts'

/** Why a file cannot be read. */
export type PlanFileProblem = 'too-large' | 'damaged' | 'empty'

/** A table of a file, the first row being the names of its columns. */
export type PlanFile = { problem: PlanFileProblem } | { problem?: undefined; rows: TableCell[][] }

/** Reads an Excel workbook's first sheet, or comma-separated values. Never throws. */
export async function readPlanFile(bytes: Uint8Array): Promise<PlanFile> {
  if (bytes.length > limits.planFileBytes) return { problem: 'too-large' }
  try {
    const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
    const rows = isZip ? await workbookRows(bytes) : await textRows(lettersOf(bytes))
    return rows.some((row) => row.some((cell) => cell !== '')) ? { rows } : { problem: 'empty' }
  } catch {
    return { problem: 'damaged' }
  }
}

async function workbookRows(bytes: Uint8Array): Promise<TableCell[][]> {
  const { readSheet } = await import('read-excel-file/universal')
  const rows = await readSheet(bytes.slice().buffer)
  return rows.map((row) => row.map(cellOf))
}

function cellOf(value: unknown): TableCell {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (typeof value === 'number') return value
  return value === null || value === undefined ? '' : unescaped(String(value))
}

async function textRows(text: string): Promise<TableCell[][]> {
  const { default: Papa } = await import('papaparse')
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: false })
  // A quotation mark that is never closed swallows all the rest of the file.
  if (errors.some(({ code }) => code === 'MissingQuotes'))
    throw new Error('a quotation mark is open')
  return data.map((row) => row.map(unescaped))
}

/** A cell without the apostrophe that keeps spreadsheets from running it as a formula. */
const unescaped = (cell: string): string => cell.replace(/^'(?=\s*[=+\-@])/, '')

/** The text of a file; what older spreadsheets write without saying so is told by its letters. */
function lettersOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes.includes(0)) throw new Error('this is no text')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * A table as a file of comma-separated values that spreadsheets open rightly: they read fractions as
 * the reader's language writes them.
 */
export function csvTable(rows: readonly (readonly TableCell[])[], locale: string): string {
  const format = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 12 })
  const cell = (value: TableCell) =>
    typeof value === 'number' && !Number.isInteger(value) ? format.format(value) : value
  return csvStart + rows.map((row) => csvLine(row.map(cell))).join('')
}
