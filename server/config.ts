import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { StartError } from './start-error.ts'

const loopback = ['localhost', '127.0.0.1', '::1']

const schema = z.object({
  HOST: z.string().min(1).default('localhost'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  AUTH_SECRET: z.string().min(32, 'needs 32 characters or more').optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  METRICS_TOKEN: z.string().min(16, 'needs 16 characters or more').optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

const together = schema
  .refine(({ REDIS_URL, DATABASE_URL }) => !REDIS_URL || DATABASE_URL, {
    path: ['REDIS_URL'],
    message: 'needs DATABASE_URL beside it, because Redis alone keeps nothing',
  })
  .refine(({ DATABASE_URL, AUTH_SECRET }) => !DATABASE_URL || AUTH_SECRET, {
    path: ['AUTH_SECRET'],
    message: 'is needed beside DATABASE_URL, the same for every process',
  })

/** What the program was told, checked. Each field is described in the README's table. */
export interface Config {
  host: string
  port: number
  dataDir: string
  /** Set when the program is reached through a proxy under an address of its own. */
  publicUrl: string | undefined
  authSecret: string | undefined
  /** PostgreSQL instead of SQLite in the data folder: for several processes. */
  databaseUrl: string | undefined
  /** What carries edits and presence between processes. */
  redisUrl: string | undefined
  /** Whoever shows it may read `/metrics` from another computer. */
  metricsToken: string | undefined
  logLevel: string
  /** Open to anyone at this computer, and to nobody else: no configuration, loopback only. */
  demo: boolean
}

/** Reads the configuration from the environment. Throws StartError naming every wrong field. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const result = together.safeParse(given)
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new StartError(`The configuration is wrong: ${wrong.join('; ')}.`)
  }
  const { HOST, PORT, DATA_DIR, PUBLIC_URL, AUTH_SECRET, LOG_LEVEL } = result.data
  const { DATABASE_URL, REDIS_URL, METRICS_TOKEN } = result.data
  return {
    host: HOST,
    port: PORT,
    dataDir: path.resolve(DATA_DIR),
    publicUrl: PUBLIC_URL && new URL(PUBLIC_URL).origin,
    authSecret: AUTH_SECRET,
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    metricsToken: METRICS_TOKEN,
    logLevel: LOG_LEVEL,
    demo: loopback.includes(HOST) && PUBLIC_URL === undefined,
  }
}

/** The secret that signs sessions: the configured one, else one made once and kept in DATA_DIR. */
export function sessionSecret(config: Config): string {
  if (config.authSecret) return config.authSecret
  const file = path.join(config.dataDir, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}
