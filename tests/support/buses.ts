import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { describe, onTestFinished } from 'vitest'
import type { Bus } from '#server/bus/bus.ts'
import { memoryBuses } from '#server/bus/memory.ts'
import { redisBus } from '#server/bus/redis.ts'
import { makeLog } from '#server/log.ts'
import { lookFor } from './look-for.ts'

/** The Redis that tests may use, with channels of their own. */
export const redis = await lookFor(
  'Redis',
  'TEST_REDIS_URL',
  ['redis://127.0.0.1:6379'],
  async (url) => {
    const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null })
    client.on('error', () => undefined)
    await client.connect()
    client.disconnect()
  },
)

/** Makes as many buses as one asks for, all of one installation; each stands for a process. */
export type MakeBus = () => Promise<Bus>

const closedAtTheEnd = (bus: Bus): Bus => {
  onTestFinished(() => bus.close())
  return bus
}

/** Buses over a real Redis, on channels that no other test has. */
export function redisBuses(url = redis.url): MakeBus {
  const prefix = `compa-test-${randomBytes(6).toString('hex')}:`
  return async () => closedAtTheEnd(await redisBus(url, makeLog('silent'), prefix))
}

/** Runs tests once for each kind of bus; the kind that is not there is skipped, and says so. */
export function onEveryBus(tests: (installation: () => MakeBus) => void): void {
  describe('on the memory bus', () =>
    tests(() => {
      const make = memoryBuses()
      return async () => closedAtTheEnd(make())
    }))
  const title = redis.missing ? `Redis SKIPPED: ${redis.missing}` : 'on the Redis bus'
  describe.skipIf(redis.missing)(title, () => tests(() => redisBuses()))
}
