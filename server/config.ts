import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { rules, schema, secretNames } from './config-schema.ts'
import { StartError } from './start-error.ts'

const loopback = ['localhost', '127.0.0.1', '::1']

const together = schema.superRefine((given, context) => {
  for (const { at, message, isBroken } of rules) {
    if (isBroken(given)) context.addIssue({ code: 'custom', path: [at], message })
  }
})

/** What the program was told, checked. CONFIGURATION.md describes each field. */
export interface Config {
  host: string
  /** 0 until the program listens: then the port that was free. */
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
  /** How many proxies of ours stand in front, each of which adds an address to X-Forwarded-For. */
  trustProxy: number
  /** Where e-mails are handed over, and the address that they come from. */
  mail: { url: string; from: string } | undefined
  /** A provider of sign-ins by OpenID Connect. */
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | undefined
  /** Whether anybody may make themselves an account. */
  registration: 'invited' | 'open'
  logLevel: string
  /** Open to anyone at this computer, and to nobody else: no configuration, loopback only. */
  demo: boolean
}

/** Reads the configuration from the environment. Throws StartError naming every wrong field. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.entries(env).filter(([, value]) => value !== '')
  const result = together.safeParse(withFiles(Object.fromEntries(given)))
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new StartError(`The configuration is wrong: ${wrong.join('; ')}.`)
  }
  const { HOST, PORT, DATA_DIR, PUBLIC_URL, AUTH_SECRET, LOG_LEVEL } = result.data
  const { DATABASE_URL, REDIS_URL, METRICS_TOKEN, SMTP_URL, MAIL_FROM } = result.data
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = result.data
  const hasOidc = OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET
  return {
    host: HOST,
    port: PORT,
    dataDir: path.resolve(DATA_DIR),
    publicUrl: PUBLIC_URL && new URL(PUBLIC_URL).origin,
    authSecret: AUTH_SECRET,
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    metricsToken: METRICS_TOKEN,
    trustProxy: result.data.TRUST_PROXY,
    mail: SMTP_URL && MAIL_FROM ? { url: SMTP_URL, from: MAIL_FROM } : undefined,
    oidc: hasOidc
      ? {
          issuer: OIDC_ISSUER,
          clientId: OIDC_CLIENT_ID,
          clientSecret: OIDC_CLIENT_SECRET,
          name: OIDC_NAME,
        }
      : undefined,
    registration: result.data.REGISTRATION,
    logLevel: LOG_LEVEL,
    demo: loopback.includes(HOST) && PUBLIC_URL === undefined,
  }
}

/** Puts in the secrets that lie in files of their own, as containers and service managers hand them over. */
function withFiles(env: Record<string, string | undefined>): Record<string, string | undefined> {
  const read = secretNames.flatMap((name) => {
    const file = env[`${name}_FILE`]
    if (file === undefined) return []
    if (env[name] !== undefined) throw new StartError(`Set ${name} or ${name}_FILE, not both.`)
    try {
      return [[name, readFileSync(file, 'utf8').trim()]]
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      throw new StartError(`${name}_FILE ${file} cannot be read (${code}).`, { cause })
    }
  })
  return { ...env, ...Object.fromEntries(read) }
}

/** The address under which people reach the program, without a slash at its end. */
export function addressOf({ publicUrl, host, port }: Pick<Config, 'publicUrl' | 'host' | 'port'>) {
  return publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

/** The secret that signs sessions: the configured one, else one made once and kept in DATA_DIR. */
export function sessionSecret(config: Config): string {
  if (config.authSecret) return config.authSecret
  const file = path.join(config.dataDir, 'secret')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

/** What begins this installation's names in a Redis that others may share. */
export function installationPrefix(config: Config): string {
  const installation = createHash('sha256').update(sessionSecret(config)).digest('hex')
  return `compa:${installation.slice(0, 12)}:`
}
