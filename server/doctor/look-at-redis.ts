import { Redis } from 'ioredis'
import { limits } from '#lib/limits.ts'
import { redisBus } from '#server/bus/redis.ts'
import { type Config, installationPrefix } from '#server/config.ts'
import { makeLog } from '#server/log.ts'
import { type Finding, fine, look, skipped, whyOf, wrong } from './finding.ts'
import { type Clock, compare } from './look-at-clocks.ts'
import { askProcesses, type ProcessReport } from './processes.ts'

const about = 'Redis'

/** The oldest Redis that Compa is meant for: older ones know no users of their own. */
const oldestRedis = 6

/** How Redis is found, its clock, and which processes were heard over it. */
export interface RedisFindings {
  findings: Finding[]
  clock?: Clock
  processes?: ProcessReport[]
}

/** Whether Redis answers and carries messages, and who answers over it. `now`: our clock. */
export async function lookAtRedis(config: Config, now: () => number): Promise<RedisFindings> {
  const { redisUrl } = config
  if (!redisUrl)
    return { findings: [skipped(about, 'REDIS_URL is not set: one process needs none.')] }
  const place = `Redis at ${new URL(redisUrl).host}`
  const client = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: limits.doctorMs,
    commandTimeout: limits.doctorMs,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  })
  let lost: Error | undefined
  client.on('error', (error) => {
    lost = error
  })
  try {
    await client.connect()
    const clock = await compare('Redis', now, async () => {
      const [seconds, micros] = await client.time()
      return Number(seconds) * 1000 + Number(micros) / 1000
    })
    const version = (await client.info('server')).match(/redis_version:(\d+)\.(\S+)/)
    const found = await lookAtMessages(config, redisUrl, place, now)
    const says = `${place} is version ${version?.[1]}.${version?.[2]} and answers in ${Math.ceil(2 * clock.exactMs)} ms.`
    const isOld = version && Number(version[1]) < oldestRedis
    const first = isOld
      ? look(about, says, `Upgrade Redis: ${oldestRedis} or newer is meant.`)
      : fine(about, says)
    return { ...found, findings: [first, ...found.findings], clock }
  } catch (error) {
    return { findings: [cannot(place, lost ?? error)] }
  } finally {
    client.disconnect()
  }
}

/** Whether messages pass, by asking every process of the installation. */
async function lookAtMessages(
  config: Config,
  url: string,
  place: string,
  now: () => number,
): Promise<RedisFindings> {
  const prefix = installationPrefix(config)
  const log = makeLog('silent')
  const buses = [await redisBus(url, log, prefix), await redisBus(url, log, prefix)] as const
  try {
    let isHeard = false
    await buses[0].subscribe('doctor-hears', () => {
      isHeard = true
    })
    buses[1].publish('doctor-hears', new Uint8Array([1]))
    const processes = await askProcesses(buses[0], limits.doctorMs / 5, now)
    if (isHeard) return { findings: [], processes }
    const todo =
      'Let the user of REDIS_URL publish and subscribe (ACL: &compa:* +publish +subscribe).'
    return { findings: [wrong(about, `${place} does not pass messages on.`, todo)] }
  } finally {
    for (const bus of buses) await bus.close()
  }
}

function cannot(place: string, error: unknown): Finding {
  const { message } = error as Error
  const isKept = /NOAUTH|WRONGPASS|NOPERM|invalid password/i.test(message)
  const why = isKept ? 'it does not take this user and password' : whyOf(error)
  const todo = isKept
    ? 'Check user and password in REDIS_URL.'
    : 'Is it running, and are host and port in REDIS_URL right?'
  return wrong(about, `${place} cannot be used: ${why}.`, todo)
}
