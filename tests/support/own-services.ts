import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { Redis } from 'ioredis'
import { Client } from 'pg'
import { describe } from 'vitest'
import { temporaryFolder } from './folder.ts'
import { freePort } from './own-program.ts'
import { type OwnService, ownService } from './own-service.ts'

/** Where the programs are: Redis as a file, PostgreSQL's as a folder; undefined where they are not. */
const programs = { redis: onPath('redis-server'), postgres: newestPostgres() }

/**
 * Runs tests that stop and start a database and a cache of their own, where both programs are on
 * this computer; elsewhere they are skipped, which is said.
 */
export function withOwnServices(title: string, tests: () => void): void {
  const missing = [
    ...(programs.redis ? [] : ['redis-server']),
    ...(programs.postgres ? [] : ['the programs of a PostgreSQL server']),
  ].join(' and ')
  if (missing) process.stderr.write(`\n  SKIPPED: ${title}: there is no ${missing}\n\n`)
  const name = missing ? `${title}, SKIPPED: there is no ${missing}` : title
  describe.skipIf(missing !== '')(name, tests)
}

/** A Redis of the test's own on a free port, which keeps nothing. */
export async function ownRedis(): Promise<OwnService> {
  const port = await freePort()
  const url = `redis://127.0.0.1:${port}`
  const folder = await temporaryFolder()
  return ownService({
    url,
    command: programs.redis ?? '',
    args: ['--port', String(port), '--save', '', '--appendonly', 'no', '--dir', folder],
    ask: async () => {
      const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null })
      client.on('error', () => undefined)
      await client.connect()
      await client.ping()
      client.disconnect()
    },
  })
}

/** A PostgreSQL of the test's own on a free port, with an empty database, as safe as a real one. */
export async function ownPostgres(): Promise<OwnService> {
  const port = await freePort()
  const folder = await temporaryFolder()
  // It refuses to be run by root.
  const who = process.getuid?.() === 0 ? idsOf('postgres') : undefined
  if (who) chownSync(folder, who.uid, who.gid)
  const data = path.join(folder, 'data')
  const make = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']
  execFileSync(path.join(programs.postgres ?? '', 'initdb'), make, { ...who, cwd: '/' })
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const settings = [
    `listen_addresses=127.0.0.1`,
    `port=${port}`,
    `unix_socket_directories=${folder}`,
  ]
  return ownService({
    url,
    command: path.join(programs.postgres ?? '', 'postgres'),
    args: ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
    ...who,
    ask: async () => {
      const client = new Client({ connectionString: url, connectionTimeoutMillis: 1000 })
      client.on('error', () => undefined)
      await client.connect()
      await client.end()
    },
  })
}

function idsOf(user: string): { uid: number; gid: number } {
  const id = (which: string) => Number(execFileSync('id', [which, user], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function onPath(program: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/bin']
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file))
}

/** Debian keeps the server's own programs off the path, in a folder for each version. */
function newestPostgres(): string | undefined {
  const home = '/usr/lib/postgresql'
  const versions = existsSync(home) ? readdirSync(home) : []
  const [newest] = versions.map(Number).sort((a, b) => b - a)
  const folder = newest
    ? path.join(home, String(newest), 'bin')
    : path.dirname(onPath('initdb') ?? '')
  return existsSync(path.join(folder, 'initdb')) ? folder : undefined
}
