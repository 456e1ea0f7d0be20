import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { limits } from '#lib/limits.ts'
import type { Log } from '#server/log.ts'
import { StartError } from '#server/start-error.ts'
import type { Bus, Listeners } from './bus.ts'

/** Bytes at the start of each message that say which process sent it. */
const senderBytes = 8

/**
 * A bus over Redis publish and subscribe. While Redis is away nothing is queued: what was missed
 * is told by `onGap` when it is back. Channels begin with `prefix`. Throws StartError when it does not answer at the start.
 */
export async function redisBus(url: string, log: Log, prefix: string): Promise<Bus> {
  const options = { lazyConnect: true, enableOfflineQueue: false, autoResubscribe: false }
  const forever = {
    ...options,
    connectTimeout: limits.databaseAnswerMs,
    commandTimeout: limits.redisAnswerMs,
    retryStrategy: (tries: number) => Math.min(tries * 100, 2000),
  }
  const sender = new Redis(url, forever)
  const receiver = new Redis(url, forever)
  const own = randomBytes(senderBytes)
  const listeners: Listeners = new Map()
  const gaps: (() => void)[] = []
  let connectedBefore = false

  const lost = (error: Error) => log.warn({ event: 'redis lost', reason: error.message })
  sender.on('error', lost)
  receiver.on('error', lost)
  receiver.on('messageBuffer', (channel: Buffer, message: Buffer) => {
    if (message.subarray(0, senderBytes).equals(own)) return
    const content = message.subarray(senderBytes)
    for (const listener of listeners.get(channel.toString().slice(prefix.length)) ?? []) {
      listener(content)
    }
  })
  receiver.on('ready', async () => {
    const channels = [...listeners.keys()].map((channel) => prefix + channel)
    if (channels.length > 0) await receiver.subscribe(...channels).catch(lost)
    if (connectedBefore) for (const tell of gaps) tell()
    connectedBefore = true
  })
  try {
    await Promise.all([sender.connect(), receiver.connect()])
  } catch (cause) {
    sender.disconnect()
    receiver.disconnect()
    const { message } = cause as Error
    throw new StartError(`Redis at ${new URL(url).host} (REDIS_URL) cannot be used: ${message}`, {
      cause,
    })
  }

  // A Redis that hangs keeps its sockets open; only a question tells.
  const looking = setInterval(() => {
    for (const client of [sender, receiver]) {
      if (client.status === 'ready') client.ping().catch(() => client.disconnect(true))
    }
  }, limits.redisLookMs).unref()

  return {
    alone: false,
    publish: (channel, message) => {
      if (sender.status !== 'ready') return
      sender.publish(prefix + channel, Buffer.concat([own, message])).catch(lost)
    },
    subscribe: async (channel, listener) => {
      const known = listeners.get(channel)
      listeners.set(channel, [...(known ?? []), listener])
      // While Redis is away this fails, and is made good when it is back.
      if (!known && receiver.status === 'ready') {
        await receiver.subscribe(prefix + channel).catch(lost)
      }
      return () => {
        const others = listeners.get(channel)?.filter((other) => other !== listener) ?? []
        if (others.length > 0) return void listeners.set(channel, others)
        listeners.delete(channel)
        if (receiver.status === 'ready') receiver.unsubscribe(prefix + channel).catch(lost)
      }
    },
    onGap: (listener) => void gaps.push(listener),
    close: async () => {
      clearInterval(looking)
      sender.disconnect()
      receiver.disconnect()
    },
  }
}
