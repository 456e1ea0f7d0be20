import type { Bus } from '#server/bus/bus.ts'
import { memoryBuses } from '#server/bus/memory.ts'
import { eventually } from '../support/eventually.ts'
import { startLoneServer } from '../support/lone-server.ts'
import { metric } from '../support/metrics.ts'
import { type Random, seeded } from '../support/random.ts'
import { isLong } from '../support/seeds.ts'
import { startServer } from '../support/server.ts'
import type { Place } from '../support/stores.ts'

/** One or several servers of one database. */
export interface World {
  /** Where somebody may connect. */
  address(random: Random): string
  /** Ends a server and starts it again in the same place; gives how it was ended. */
  restart(random: Random): Promise<string>
  /** How many logs were replaced by snapshots since the start. */
  compactions(): Promise<number>
  stop(): Promise<void>
}

const compactionsOf = (address: string) => metric(address, 'compa_compactions_total')

/** One server in a process of its own, which can be killed as well as stopped. */
export async function loneWorld(place: Place): Promise<World> {
  let server = await startLoneServer(place)
  const { address, port } = server
  let compactions = 0
  const start = async () => {
    server = await startLoneServer({ ...place, PORT: String(port) })
  }
  return {
    address: () => address,
    restart: async (random) => {
      compactions += await compactionsOf(address)
      const how = random.pick(['stop', 'kill'] as const)
      await server[how]()
      // Somebody else on this computer may hold the port for a moment.
      await eventually(start)
      return how
    },
    compactions: async () => compactions + (await compactionsOf(address)),
    stop: () => server.stop(),
  }
}

/**
 * Two servers of one PostgreSQL database in this process, joined by a bus. In the long form that
 * loses messages: the servers then learn from the database, some seconds later.
 */
export async function twinWorld(place: Place): Promise<World> {
  const makeMemoryBus = memoryBuses()
  const makeBus = () => (isLong ? lossy(makeMemoryBus(), 0.1) : makeMemoryBus())
  const start = (port = '0') => startServer({ ...place, PORT: port }, makeBus())
  const servers = [await start(), await start()]
  let compactions = 0
  const sum = async () => {
    const counts = await Promise.all(servers.map(({ address }) => compactionsOf(address)))
    return counts.reduce((all, count) => all + count, 0)
  }
  return {
    address: (random) => random.pick(servers).address,
    restart: async (random) => {
      const which = random.below(servers.length)
      const server = servers[which]
      if (!server) return 'nothing'
      compactions += await compactionsOf(server.address)
      await server.stop()
      await eventually(async () => {
        servers[which] = await start(String(server.port))
      })
      return `stop of server ${which + 1}`
    },
    compactions: async () => compactions + (await sum()),
    stop: async () => {
      for (const server of servers) await server.stop()
    },
  }
}

const lossy = (bus: Bus, loss: number, random = seeded(7)): Bus => ({
  get alone() {
    return bus.alone
  },
  publish: (channel, message, told) => {
    if (!random.chance(loss)) bus.publish(channel, message, told)
  },
  subscribe: bus.subscribe,
  onGap: bus.onGap,
  close: bus.close,
})
