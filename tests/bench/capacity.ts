// `npm run bench -- --load capacity`: what one, two and three processes behind nginx deliver.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import type { OwnService } from '../support/own-service.ts'
import {
  missingPrograms,
  startNginx,
  startPostgres,
  startRedis,
} from '../support/private-services.ts'
import type { CapacityOrders } from './capacity-server.ts'
import { type Child, start } from './child.ts'
import { cpuMsBetween, familyOf, type ThreadTimes, threadTimes } from './cpu-time.ts'
import type { DriverOrders } from './driver.ts'
import { quantile } from './figures.ts'
import { roomNames } from './room-names.ts'

/** How processes are put together. */
interface Setting {
  processes: number
  /** Where nginx sends people: all of one board to one process, or each to the next. */
  by: 'board' | 'turn'
  redis: boolean
}

/** What one setting delivered. Milliseconds of CPU while it was measured, by who spent them. */
export interface CapacityFigures extends Setting {
  load: 'capacity'
  workshops: number
  seconds: number
  delivered: number
  p50Ms: number
  p99Ms: number
  cpuMs: { processes: number; nginx: number; redis: number; postgres: number }
  /** What PostgreSQL did for it. */
  commits: number
  rows: number
  logBytes: number
}

/**
 * The load: workshops of twelve people in one room each. Half an edit a second for each of them is
 * two or three who type at every moment.
 */
export const workshop = { people: 12, edits: 0.5, moves: 1 } as const

/** All settings; what the others are compared with is measured first and last. */
export const settings: readonly Setting[] = [
  { processes: 1, by: 'board', redis: false },
  { processes: 2, by: 'board', redis: true },
  { processes: 2, by: 'turn', redis: true },
  { processes: 3, by: 'board', redis: true },
  { processes: 3, by: 'turn', redis: true },
  { processes: 1, by: 'board', redis: false },
]

/** The programs without which there is nothing to measure. */
export const missingForCapacity = (): string[] =>
  Object.entries(missingPrograms).flatMap(([name, isMissing]) => (isMissing ? [name] : []))

/**
 * Measures every setting once, with so many workshops at work for each of its processes: a process
 * that is given half of the work spends more on each piece, which says nothing of what it can do.
 */
export async function measureCapacity(
  workshops: number,
  seconds: { warm: number; measured: number },
): Promise<CapacityFigures[]> {
  const folders: string[] = []
  // Not one below the other: PostgreSQL runs as somebody else.
  const folder = async () => {
    const made = await mkdtemp(path.join(tmpdir(), 'compa-capacity-'))
    folders.push(made)
    return made
  }
  const services: OwnService[] = []
  const own = async (begin: (folder: string) => Promise<OwnService>) => {
    const service = await begin(await folder())
    services.push(service)
    return service
  }
  try {
    const postgres = await own(startPostgres)
    const redis = await own(startRedis)
    const data = await folder()
    const found: CapacityFigures[] = []
    let cookies: string[] | undefined
    let used = 0
    for (const setting of settings) {
      const { processes, by } = setting
      process.stderr.write(`capacity: ${processes} processes, people by ${by}\n`)
      const env = {
        PORT: '0',
        DATA_DIR: data,
        AUTH_SECRET: 'a secret only for the bench, of more than 32 characters',
        DATABASE_URL: postgres.url,
        LOG_LEVEL: 'warn',
        ...(setting.redis && { REDIS_URL: redis.url }),
      }
      const servers = Array.from({ length: processes }, () =>
        start<CapacityOrders>('capacity-server.ts', []),
      )
      const driver = start<DriverOrders>('driver.ts', [])
      let nginx: OwnService | undefined
      try {
        const addresses = await Promise.all(servers.map((one) => one.ask('open', { env })))
        cookies ??= (await servers[0]?.ask('makeBoards', undefined)) ?? []
        const how = by === 'board' ? 'hash $compa_board consistent;' : ''
        nginx = await own((place) => startNginx(place, addresses, how))
        const url = `${nginx.url.replace('http', 'ws')}/sync`
        const target = { url, client: 'y-websocket', cookies, keeps: true } as const
        // Rooms of its own for each setting: documents grow while they are written in.
        const rooms = roomNames.slice(used, used + workshops * processes)
        used += rooms.length
        await driver.ask('join', { target, rooms, clients: workshop.people })
        await driver.ask('edit', { edits: workshop.edits, moves: workshop.moves })
        await pause(seconds.warm * 1000)
        const who = { servers, driver, nginx, redis, postgres }
        const measured = await measureOne(who, seconds.measured)
        found.push({ load: 'capacity', workshops: rooms.length, ...setting, ...measured })
      } finally {
        await Promise.all([driver, ...servers].map((child) => child.end()))
        await nginx?.end('SIGTERM')
      }
    }
    return found
  } finally {
    for (const service of services.reverse()) await service.end('SIGKILL')
    for (const made of folders) await rm(made, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface Who {
  servers: readonly Child<CapacityOrders>[]
  driver: Child<DriverOrders>
  nginx: OwnService
  redis: OwnService
  postgres: OwnService
}

async function measureOne(who: Who, wanted: number) {
  const { driver, postgres } = who
  const database = new Client({ connectionString: postgres.url })
  await database.connect()
  await driver.ask('measure', undefined)
  const [before, done, began] = [await times(who), await work(database), performance.now()]
  await pause(wanted * 1000)
  const after = await times(who)
  const seconds = (performance.now() - began) / 1000
  const delays = await driver.ask('measured', undefined)
  const then = await work(database)
  await database.end()
  await driver.ask('settle', undefined)
  const spent = (name: keyof typeof before) =>
    after[name].reduce((sum, now, at) => sum + cpuMsBetween(before[name][at] ?? new Map(), now), 0)
  return {
    seconds,
    delivered: delays.length,
    p50Ms: quantile(delays, 0.5) ?? 0,
    p99Ms: quantile(delays, 0.99) ?? 0,
    cpuMs: {
      processes: spent('processes'),
      nginx: spent('nginx'),
      redis: spent('redis'),
      postgres: spent('postgres'),
    },
    commits: then.commits - done.commits,
    rows: then.rows - done.rows,
    logBytes: then.bytes - done.bytes,
  }
}

/** The run times so far of everything that serves; of a service with all that it has started. */
async function times({ servers, nginx, redis, postgres }: Who) {
  const family = async ({ pid }: OwnService): Promise<ThreadTimes[]> => {
    const all = new Map<string, number>()
    for (const one of await familyOf(pid())) {
      for (const [id, time] of await threadTimes(one)) all.set(id, time)
    }
    return [all]
  }
  return {
    processes: await Promise.all(servers.map(({ pid }) => threadTimes(pid))),
    nginx: await family(nginx),
    redis: await family(redis),
    postgres: await family(postgres),
  }
}

/** What the database has done so far, as it counts itself. */
async function work(database: Client) {
  const { rows } = await database.query(`
    select xact_commit::int as commits, tup_inserted::int as rows,
           pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 as bytes
    from pg_stat_database where datname = current_database()`)
  return rows[0] as { commits: number; rows: number; bytes: number }
}
