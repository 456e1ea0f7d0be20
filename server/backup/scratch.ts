import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { Client } from 'pg'
import type { Config } from '#server/config.ts'

/** A place beside an installation in which a backup can be tried, and how it is removed. */
export interface Scratch {
  /** The installation's configuration, but for what would reach people or other processes. */
  config: Config
  /** In words. */
  name: string
  remove(): Promise<void>
}

/**
 * Makes a place of the same kind: a new database beside the one of PostgreSQL, else a folder. A
 * folder too where the database's user may not make databases: a backup fits into either.
 */
export async function makeScratch(config: Config, folder: string): Promise<Scratch> {
  const alone: Config = {
    ...config,
    dataDir: path.join(folder, 'restored'),
    databaseUrl: undefined,
    redisUrl: undefined,
    publicUrl: undefined,
    mail: undefined,
    oidc: undefined,
    host: '127.0.0.1',
    port: 0,
    demo: false,
    logLevel: 'error',
  }
  const inFolder = { config: alone, remove: async () => undefined }
  if (!config.databaseUrl) return { ...inFolder, name: 'a folder beside it' }
  const database = `compa_rehearsal_${randomBytes(6).toString('hex')}`
  try {
    await run(config.databaseUrl, `create database ${database}`)
  } catch (error) {
    if ((error as { code?: string }).code !== notAllowed) throw error
    return { ...inFolder, name: 'SQLite, as the user of DATABASE_URL may not make databases' }
  }
  const url = new URL(config.databaseUrl)
  url.pathname = `/${database}`
  return {
    config: { ...alone, databaseUrl: url.href },
    name: `the database ${database} beside it`,
    remove: () => run(config.databaseUrl ?? '', `drop database ${database} with (force)`),
  }
}

/** PostgreSQL's code for "permission denied". */
const notAllowed = '42501'

async function run(connectionString: string, statement: string): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
