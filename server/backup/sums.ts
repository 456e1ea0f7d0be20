import { createHash } from 'node:crypto'
import type { Row, TableName } from './rows.ts'

/** What tells whether rows are the same: how many, and one number out of all of them. */
export interface Sum {
  rows: number
  sum: string
}

export type Sums = Record<string, Sum>

/**
 * Adds up rows by table and by room. The SHA-256 of each row's line is added, modulo 2^256: the
 * order does not matter, because each database sorts texts in its own way.
 */
export function addUp() {
  const tables = new Map<string, { rows: number; sum: bigint }>()
  const rooms: typeof tables = new Map()
  const add = (to: typeof tables, name: string, number: bigint) => {
    const { rows, sum } = to.get(name) ?? { rows: 0, sum: 0n }
    to.set(name, { rows: rows + 1, sum: BigInt.asUintN(256, sum + number) })
  }
  const plain = (from: typeof tables): Sums =>
    Object.fromEntries(
      [...from]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, { rows, sum }]) => [name, { rows, sum: sum.toString(16).padStart(64, '0') }]),
    )
  return {
    add: (table: TableName, row: Row, line: string): void => {
      const number = BigInt(`0x${createHash('sha256').update(line).digest('hex')}`)
      add(tables, table, number)
      if (typeof row.room === 'string') add(rooms, row.room, number)
    },
    /** Says that a table is there, also when it has no rows. */
    open: (table: TableName): void => {
      tables.set(table, tables.get(table) ?? { rows: 0, sum: 0n })
    },
    tables: () => plain(tables),
    rooms: () => plain(rooms),
  }
}
