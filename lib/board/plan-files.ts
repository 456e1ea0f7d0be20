import { csvLine, csvStart } from '#lib/csv.ts'
import { limits } from '#lib/limits.ts'
import { type FileProblem, readTableFile } from '#lib/table-file.ts'
import type { TableCell } from './plan-columns.ts'

/** A table of a file, the first row being the names of its columns. */
export type PlanFile = { problem: FileProblem } | { problem?: undefined; rows: TableCell[][] }

/** Reads an Excel workbook's first sheet that holds anything, or comma-separated values. Never throws. */
export async function readPlanFile(bytes: Uint8Array): Promise<PlanFile> {
  const read = await readTableFile('', bytes, limits.planFileBytes)
  return read.problem === undefined ? { rows: read.tables[0]?.rows ?? [] } : read
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
