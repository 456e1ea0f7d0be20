import { expect, onTestFinished } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { openFront } from '../support/front.ts'
import { type LoneServer, startLoneServer } from '../support/lone-server.ts'
import type { OwnService } from '../support/own-service.ts'
import { ownPostgres, ownRedis } from '../support/own-services.ts'
import type { Random } from '../support/random.ts'
import { cookieOf, signsIn } from '../support/server.ts'

/** Several processes on one database and one cache, all of this test alone, behind one address. */
export interface Machines {
  address: string
  redis: OwnService
  postgres: OwnService
  /** Ends one of the processes at once, as a power cut would. */
  kill(random: Random): Promise<void>
  /** Ends one as an operator would. */
  stop(which: number): Promise<void>
  /** Starts again whatever does not run. */
  bringBack(): Promise<void>
  /** Fails when a process has ended that nobody has ended. */
  expectAlive(): void
  stopAll(): Promise<void>
}

/** Starts so many processes at once on an empty database. */
export async function openMachines(size: number): Promise<Machines> {
  const [redis, postgres] = await Promise.all([ownRedis(), ownPostgres()])
  const folder = await temporaryFolder()
  const place = {
    DATA_DIR: folder,
    DATABASE_URL: postgres.url,
    REDIS_URL: redis.url,
    // What is away is complained of again and again, which is as it should be.
    LOG_LEVEL: 'silent',
  }
  const start = () => startLoneServer(place)
  let servers = await Promise.all(Array.from({ length: size }, start))
  const { address, close } = await openFront(() => servers.map((server) => server.address))
  onTestFinished(close)
  const [first] = servers
  if (!first) throw new Error('no process')
  // Cookies are the same for all of them, whoever lives.
  const people = ['mentor', 'mentee', 'facilitator', 'observer'] as const
  const cookies = new Map<string, string>()
  for (const person of people) cookies.set(person, await cookieOf(first.address, person))
  signsIn(address, folder, async (person) => cookies.get(person) ?? '')
  const without = async (server: LoneServer | undefined, how: 'kill' | 'stop') => {
    servers = servers.filter((other) => other !== server)
    await server?.[how]()
  }
  return {
    address,
    redis,
    postgres,
    kill: (random) => without(random.pick(servers), 'kill'),
    stop: (which) => without(servers[which], 'stop'),
    bringBack: async () => {
      while (servers.length < size) await eventually(async () => void servers.push(await start()))
    },
    expectAlive: () => {
      expect(servers.flatMap((server) => server.ended() ?? [])).toEqual([])
    },
    stopAll: async () => {
      for (const server of [...servers]) await without(server, 'stop')
    },
  }
}
