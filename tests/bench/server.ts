import { writeFile } from 'node:fs/promises'
import { Session } from 'node:inspector/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { follow } from './orders.ts'
import { openServer, servers } from './servers/all.ts'
import type { Target } from './servers/target.ts'

/** What the process with a server can be asked to do. */
export interface ServerOrders {
  /** Opens the server; it may store what it has in a folder. */
  open(given: { folder: string }): Promise<Target>
  /** Clears away what earlier work has left behind. */
  sweep(given: undefined): void
  /** Gives back all memory that it can; resolves with the kB of JavaScript that are left. */
  tidy(given: undefined): Promise<number>
  /** Begins to note where its time goes. */
  startProfile(given: undefined): Promise<void>
  /** Ends that, and writes what was noted to a file. */
  endProfile(given: { file: string }): Promise<void>
  [name: string]: (given: never) => unknown
}

const who = servers.find((name) => name === process.argv[2])
if (!who) throw new Error(`no server is called ${process.argv[2]}`)
const session = new Session()

follow({
  open: ({ folder }) => openServer(who, folder),

  sweep: () => globalThis.gc?.(),

  tidy: async () => {
    for (let times = 0; times < 2; times++) {
      // Only this kind gives back what the engine holds ready for new objects.
      globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
      await pause(100)
    }
    return process.memoryUsage().heapUsed / 1024
  },

  startProfile: async () => {
    session.connect()
    await session.post('Profiler.enable')
    await session.post('Profiler.setSamplingInterval', { interval: 500 })
    await session.post('Profiler.start')
  },

  endProfile: async ({ file }) => {
    const { profile } = await session.post('Profiler.stop')
    session.disconnect()
    await writeFile(file, JSON.stringify(profile))
  },
} satisfies ServerOrders)
