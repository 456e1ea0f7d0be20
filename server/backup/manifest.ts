import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** The number of this form of backups; one that an older program could not read gets the next. */
export const backupVersion = 1

/** The first file of a backup: what it is, so that a program knows whether it can read the rest. */
export const formatSchema = z.object({
  format: z.literal('compa-backup'),
  version: z.number().int().positive(),
  madeAt: z.iso.datetime(),
  /** The version of the program that made it. */
  program: z.string(),
  database: z.enum(['SQLite', 'PostgreSQL']),
  /** The steps by which its tables came about; restoring takes the same ones first. */
  migrations: z.array(z.string()).min(1),
})

const sums = z.record(z.string(), z.object({ rows: z.number().int(), sum: z.string() }))

/** The last but one file of a backup: what must be in it. */
export const manifestSchema = z.object({
  /** Bytes and SHA-256 of each file. */
  files: z.record(z.string(), z.object({ bytes: z.number().int(), sha256: z.string() })),
  tables: sums,
  /** The rows of each room, of all tables that have any. */
  rooms: sums,
})

export type Format = z.infer<typeof formatSchema>
export type Manifest = z.infer<typeof manifestSchema>

export const names = {
  format: 'format.json',
  manifest: 'manifest.json',
  /** The manifest's own SHA-256, as `sha256sum` writes it. */
  manifestSum: 'manifest.sha256',
  secret: 'secret',
} as const

/** The version of this program. */
export function programVersion(): string {
  const file = path.join(process.cwd(), 'package.json')
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version
}
