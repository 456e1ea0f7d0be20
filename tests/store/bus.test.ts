import { once } from 'node:events'
import { createServer, connect as dial, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { limits } from '#lib/limits.ts'
import { redisBus } from '#server/bus/redis.ts'
import { makeLog } from '#server/log.ts'
import { StartError } from '#server/start-error.ts'
import { onEveryBus, redis, redisBuses } from '../support/buses.ts'
import { eventually } from '../support/eventually.ts'

const bytes = (...values: number[]) => new Uint8Array(values)

onEveryBus((installation) => {
  test('every other process that listens hears a message, the sender does not', async () => {
    const make = installation()
    const [a, b, c] = [await make(), await make(), await make()]
    const heard: [string, number[]][] = []
    await a.subscribe('room', (message) => heard.push(['a', [...message]]))
    await b.subscribe('room', (message) => heard.push(['b', [...message]]))
    await c.subscribe('other', (message) => heard.push(['c', [...message]]))
    a.publish('room', bytes(0, 255, 10, 13))
    b.publish('room', bytes())
    await eventually(() => expect(heard).toHaveLength(2))
    expect(heard).toContainEqual(['b', [0, 255, 10, 13]])
    expect(heard).toContainEqual(['a', []])
  })

  test('messages of one process arrive in the order in which they were sent', async () => {
    const make = installation()
    const [a, b] = [await make(), await make()]
    const heard: number[] = []
    await b.subscribe('room', ([value = -1]) => heard.push(value))
    for (let value = 0; value < 200; value++) a.publish('room', bytes(value))
    await eventually(() => expect(heard).toHaveLength(200))
    expect(heard).toEqual([...heard].sort((x, y) => x - y))
  })

  test('several listeners of one process all hear, until each stops listening', async () => {
    const make = installation()
    const [a, b] = [await make(), await make()]
    const heard: string[] = []
    const leave = await b.subscribe('room', () => heard.push('first'))
    await b.subscribe('room', () => heard.push('second'))
    a.publish('room', bytes(1))
    await eventually(() => expect([...heard].sort()).toEqual(['first', 'second']))
    leave()
    a.publish('room', bytes(2))
    await eventually(() => expect(heard.filter((name) => name === 'second')).toHaveLength(2))
    expect(heard.filter((name) => name === 'first')).toHaveLength(1)
  })

  test('whoever comes back to a channel hears again', async () => {
    const make = installation()
    const [a, b] = [await make(), await make()]
    const leave = await b.subscribe('room', () => undefined)
    leave()
    const heard: number[] = []
    await b.subscribe('room', ([value = -1]) => heard.push(value))
    a.publish('room', bytes(7))
    await eventually(() => expect(heard).toEqual([7]))
  })
})

test('a Redis that is not there is named, without its password', async () => {
  const opening = redisBus('redis://:geheim@127.0.0.1:1', makeLog('silent'), 'test:')
  await expect(opening).rejects.toThrow(StartError)
  await expect(opening).rejects.toThrow(/Redis at 127.0.0.1:1 \(REDIS_URL\) cannot be used/)
  await expect(opening).rejects.not.toThrow(/geheim/)
})

test.skipIf(redis.missing)(
  'after Redis was away messages go on, and it is told that some were missed',
  async () => {
    const { url, cut } = await throughADoor(redis.url)
    const make = redisBuses(url)
    const [a, b] = [await make(), await make()]
    const heard: number[] = []
    let gaps = 0
    b.onGap(() => gaps++)
    await b.subscribe('room', ([value = -1]) => heard.push(value))
    a.publish('room', bytes(1))
    await eventually(() => expect(heard).toEqual([1]))
    cut()
    a.publish('room', bytes(2))
    await eventually(() => expect(gaps).toBeGreaterThan(0))
    await eventually(() => {
      a.publish('room', bytes(3))
      expect(heard).toContain(3)
    })
  },
)

test.skipIf(redis.missing)(
  'the others are told when one of them could not be heard for a while',
  async () => {
    const { url, cut } = await throughADoor(redis.url)
    const prefix = `compa-test-${Math.random()}:`
    const [away, there] = [
      await redisBus(url, makeLog('silent'), prefix),
      await redisBus(redis.url, makeLog('silent'), prefix),
    ]
    onTestFinished(async () => void (await Promise.all([away.close(), there.close()])))
    let gaps = 0
    there.onGap(() => gaps++)
    cut()
    await eventually(() => expect(gaps).toBeGreaterThan(0))
  },
)

test.skipIf(redis.missing)('a Redis that hangs keeps nobody waiting for long', async () => {
  const { url, hang } = await throughADoor(redis.url)
  const make = redisBuses(url)
  const bus = await make()
  hang()
  const asked = performance.now()
  await bus.subscribe('room', () => undefined)
  expect(performance.now() - asked).toBeLessThan(2 * limits.redisAnswerMs)
})

/** A way to Redis that can be cut: all connections end at once, new ones are let in. */
async function throughADoor(address: string) {
  const { hostname, port } = new URL(address)
  const open = new Set<Socket>()
  const door = createServer((near) => {
    const far = dial(Number(port || 6379), hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('error', () => from.destroy())
      from.on('close', () => to.destroy())
      from.pipe(to)
    }
  })
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  const cut = () => {
    for (const socket of open) socket.destroy()
    open.clear()
  }
  /** From now on nothing passes, and nothing ends. */
  const hang = () => {
    for (const socket of open) socket.unpipe()
  }
  onTestFinished(() => {
    cut()
    door.close()
  })
  const at = door.address()
  const url = `redis://127.0.0.1:${typeof at === 'object' ? at?.port : 0}`
  return { url, cut, hang }
}
