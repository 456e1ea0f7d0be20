import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { withOwnServices } from '../support/own-services.ts'
import type { Random } from '../support/random.ts'
import { isLong, type Say, testWithSeeds } from '../support/seeds.ts'
import { roomOnDisk, wholeLog } from '../support/stored-room.ts'
import { type Machines, openMachines } from './machines.ts'
import { expectSame } from './same.ts'
import { openTyping, type Typing } from './typing.ts'

/** Milliseconds within which everybody must have everything, from the moment all is there again. */
const recoveryMs = 5_000

/** What may happen while people type: how it begins, and how it is mended. */
interface Trouble {
  name: string
  begin(machines: Machines, random: Random): Promise<void>
  end(machines: Machines): Promise<void>
  /** For how many milliseconds people type on meanwhile. */
  ms: number
}

const nothing = async () => undefined

const troubles: Record<'short' | 'long', readonly Trouble[]> = {
  short: [
    { name: 'nothing', begin: nothing, end: nothing, ms: 300 },
    {
      name: 'Redis is stopped and started',
      begin: ({ redis }) => redis.end('SIGKILL'),
      end: ({ redis }) => redis.start(),
      ms: 800,
    },
    {
      name: 'a process is killed',
      begin: (machines, random) => machines.kill(random),
      end: nothing,
      ms: 800,
    },
    {
      name: 'PostgreSQL crashes and is started',
      begin: ({ postgres }) => postgres.end('SIGQUIT'),
      end: ({ postgres }) => postgres.start(),
      ms: 800,
    },
  ],
  long: [
    {
      name: 'PostgreSQL is restarted as an operator does',
      begin: ({ postgres }) => postgres.end('SIGINT'),
      end: ({ postgres }) => postgres.start(),
      ms: 100,
    },
    {
      name: 'PostgreSQL is away for long',
      begin: ({ postgres }) => postgres.end('SIGINT'),
      end: ({ postgres }) => postgres.start(),
      ms: 25_000,
    },
    {
      name: 'Redis is away for long',
      begin: ({ redis }) => redis.end('SIGTERM'),
      end: ({ redis }) => redis.start(),
      ms: 20_000,
    },
    {
      name: 'Redis hangs',
      begin: async ({ redis }) => redis.signal('SIGSTOP'),
      end: async ({ redis }) => redis.signal('SIGCONT'),
      ms: 9_000,
    },
    {
      name: 'Redis and PostgreSQL are away together',
      begin: async ({ redis, postgres }) => {
        await Promise.all([redis.end('SIGKILL'), postgres.end('SIGQUIT')])
      },
      end: async ({ redis, postgres }) => {
        await Promise.all([redis.start(), postgres.start()])
      },
      ms: 4_000,
    },
    {
      name: 'a process is killed while Redis is away',
      begin: async (machines, random) => {
        await machines.redis.end('SIGKILL')
        await machines.kill(random)
      },
      end: ({ redis }) => redis.start(),
      ms: 2_000,
    },
  ],
}

/** Six people type in two rooms, each with one of three processes, while one thing after another breaks. */
async function workshop(random: Random, say: Say): Promise<void> {
  const machines = await openMachines(3)
  say('three processes have made themselves one database')
  const typing = await openTyping(machines.address, random.branch())
  const rounds = isLong ? 2 : 1
  for (let round = 0; round < rounds; round++) {
    for (const trouble of [...troubles.short, ...(isLong ? troubles.long : [])]) {
      say(await endure(trouble, machines, typing, random.branch()))
      await machines.bringBack()
    }
  }
  typing.leave()
  await machines.stopAll()
  for (const [room, [first]] of typing.rooms()) {
    const stored = await roomOnDisk({ DATABASE_URL: machines.postgres.url }, room)
    if (first) expectSame({ [first.person]: first.doc, stored: stored.doc })
    expect(stored.rows, `numbers in the log of ${room}`).toEqual(wholeLog(stored))
  }
}

/** Lets people type before and during a trouble; gives how soon after it all had the same. */
async function endure(
  trouble: Trouble,
  machines: Machines,
  typing: Typing,
  random: Random,
): Promise<string> {
  typing.begin()
  await pause(200 + random.below(300))
  await trouble.begin(machines, random)
  await pause(trouble.ms)
  await trouble.end(machines)
  const mended = performance.now()
  typing.pause(trouble.name)
  await typing.agree(recoveryMs, trouble.name)
  const ms = performance.now() - mended
  machines.expectAlive()
  return `${trouble.name}: all the same ${ms.toFixed(0)} ms later, ${typing.words()} words`
}

withOwnServices('three processes that share a database and a cache', () => {
  testWithSeeds(
    'whatever of them is stopped, killed or restarted, nothing that was confirmed is lost',
    { short: [1], long: 1 },
    workshop,
  )
})
