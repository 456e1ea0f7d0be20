import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { limits } from '#lib/limits.ts'
import type { Tables } from '#server/store/tables.ts'
import { backupVersion, type Format, type Manifest, names, programVersion } from './manifest.ts'
import { readRows, type TableName, tablesIn, toLine } from './rows.ts'
import { addUp } from './sums.ts'
import type { Entry } from './tar.ts'

/** Is told how far long work has come: of what, and how many rows. */
export type Progress = (what: string, rows: number) => void

/** Where the files of a backup or an export go. */
export type Put = (entry: Entry) => Promise<void>

/** What is written, and by whom it is taken. */
export interface Writing {
  /** A moment of the database: a transaction that sees no later changes. */
  db: Kysely<Tables>
  format: Pick<Format, 'database' | 'migrations'>
  put: Put
  progress: Progress
  /** Further files, written before the manifest. */
  more?: (put: Put) => Promise<void>
}

/** Writes everything that the database holds as files of JSON lines, and what proves them whole. */
export async function writeEverything(writing: Writing): Promise<Manifest> {
  const { db, format, progress, more } = writing
  const files: Manifest['files'] = {}
  const put: Put = async (entry) => {
    const sha256 = createHash('sha256').update(entry.bytes).digest('hex')
    files[entry.name] = { bytes: entry.bytes.byteLength, sha256 }
    await writing.put(entry)
  }
  const head: Format = {
    format: 'compa-backup',
    version: backupVersion,
    madeAt: new Date().toISOString(),
    program: programVersion(),
    ...format,
  }
  await put(json(names.format, head))
  const sums = addUp()
  for (const table of await tablesIn(db)) {
    sums.open(table)
    await writeTable({ ...writing, put }, table, sums, progress)
  }
  await more?.(put)
  const manifest: Manifest = { files: { ...files }, tables: sums.tables(), rooms: sums.rooms() }
  const last = json(names.manifest, manifest)
  await put(last)
  const sum = createHash('sha256').update(last.bytes).digest('hex')
  await put({ name: names.manifestSum, bytes: Buffer.from(`${sum}  ${names.manifest}\n`) })
  return manifest
}

const json = (name: string, value: unknown): Entry => ({
  name,
  bytes: Buffer.from(`${JSON.stringify(value, null, 2)}\n`),
})

/** Writes a table in files of some megabytes each, so that no more is ever in memory. */
async function writeTable(
  { db, put }: Writing,
  table: TableName,
  sums: ReturnType<typeof addUp>,
  progress: Progress,
): Promise<void> {
  let lines: string[] = []
  let bytes = 0
  let part = 0
  let rows = 0
  const flush = async () => {
    part++
    const name = `tables/${table}-${String(part).padStart(6, '0')}.jsonl`
    await put({ name, bytes: Buffer.from(lines.map((line) => `${line}\n`).join('')) })
    lines = []
    bytes = 0
  }
  for await (const page of readRows(db, table)) {
    for (const row of page) {
      const line = toLine(row)
      sums.add(table, row, line)
      lines.push(line)
      bytes += line.length
      if (bytes > limits.backupPartBytes) await flush()
    }
    rows += page.length
    progress(table, rows)
  }
  if (lines.length > 0) await flush()
}
