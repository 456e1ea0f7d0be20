import { randomBytes } from 'node:crypto'
import { Redis } from 'ioredis'
import { limits } from '#lib/limits.ts'
import type { Log } from '#server/log.ts'
import { StartError } from '#server/start-error.ts'
import type { Bus, Listeners } from './bus.ts'

/** Bytes at the start of each message that say which process sent it. */
const senderBytes = 8

/** The channel on which a process says that it could not be heard for a while. */
const unheard = 'unheard'

/**
 * A bus over Redis publish and subscribe. While Redis is away nothing is queued: what was missed
 * is told by `onGap` when it is back, whichever of the two connections was away, and in whichever
 * process. Channels begin with `prefix`. Throws StartError when it does not answer at the start.
 */
export async function redisBus(url: string, log: Log, prefix: string): Promise<Bus> {
  const options = { lazyConnect: true, enableOfflineQueue: false, autoResubscribe: false }
  const forever = {
    ...options,
    connectTimeout: limits.databaseAnswerMs,
    commandTimeout: limits.redisAnswerMs,
    retryStrategy: (tries: number) => Math.min(tries * 100, limits.redisRetryMs),
  }
  // What many rooms say in one moment leaves in one write.
  const sender = new Redis(url, { ...forever, enableAutoPipelining: true })
  const receiver = new Redis(url, forever)
  const own = randomBytes(senderBytes)
  const listeners: Listeners = new Map()
  const gaps: (() => void)[] = []
  let telling: NodeJS.Timeout | undefined
  // After Redis was away everybody comes back in the same moment: that is one gap, not one for each.
  const tellGap = () => {
    telling ??= setTimeout(() => {
      telling = undefined
      for (const tell of gaps) tell()
    }, limits.redisGapMs)
  }
  /** The channels that Redis has said to bring; others are asked for again. */
  const heard = new Set<string>()
  let began = false

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

  /** Asks for some channels; what fails, because Redis is away or slow, is asked for again. */
  const hear = async (channels: readonly string[]) => {
    if (channels.length === 0 || receiver.status !== 'ready') return
    try {
      await receiver.subscribe(...channels.map((channel) => prefix + channel))
      for (const channel of channels) heard.add(channel)
    } catch (error) {
      lost(error as Error)
    }
  }
  const publish: Bus['publish'] = (channel, message, told) => {
    if (sender.status !== 'ready') return
    // Redis counts this process too, where it listens itself.
    const mine = heard.has(channel) ? 1 : 0
    sender
      .publish(prefix + channel, Buffer.concat([own, message]))
      .then((count) => told?.(count - mine), lost)
  }

  receiver.on('close', () => heard.clear())
  // The two connections come back one after the other, and so do other processes': what is said in
  // between is said to nobody. Each therefore tells all of them, at both moments, to look again.
  const back = () => {
    if (!began) return
    publish(unheard, new Uint8Array())
    tellGap()
  }
  receiver.on('ready', () => void hear([...listeners.keys()]).then(back))
  sender.on('ready', back)
  listeners.set(unheard, [tellGap])
  try {
    await Promise.all([sender.connect(), receiver.connect()])
    await hear([unheard])
    began = true
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
    const missing = [...listeners.keys()].filter((channel) => !heard.has(channel))
    if (missing.length > 0) void hear(missing).then(tellGap)
  }, limits.redisLookMs).unref()

  return {
    alone: false,
    publish,
    subscribe: async (channel, listener) => {
      const known = listeners.get(channel)
      listeners.set(channel, [...(known ?? []), listener])
      if (!known) await hear([channel])
      return () => {
        const others = listeners.get(channel)?.filter((other) => other !== listener) ?? []
        if (others.length > 0) return void listeners.set(channel, others)
        listeners.delete(channel)
        heard.delete(channel)
        if (receiver.status === 'ready') receiver.unsubscribe(prefix + channel).catch(lost)
      }
    },
    onGap: (listener) => void gaps.push(listener),
    close: async () => {
      clearInterval(looking)
      clearTimeout(telling)
      sender.disconnect()
      receiver.disconnect()
    },
  }
}
