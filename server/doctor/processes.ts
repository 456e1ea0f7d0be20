import { createHash, randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { programVersion } from '#server/backup/manifest.ts'
import type { Bus } from '#server/bus/bus.ts'
import type { Config } from '#server/config.ts'
import { between, type Clock } from './look-at-clocks.ts'

/** The channel on which a doctor asks and processes answer. */
const channel = 'doctor'

const question = z.object({ asks: z.string() })

const answer = z.object({
  answers: z.string(),
  /** Which process it is: machine, process and port. */
  name: z.string(),
  version: z.string(),
  publicUrl: z.string().nullable(),
  /** Tells databases apart without naming one. */
  database: z.string(),
  /** Milliseconds since 1970 by its clock. */
  now: z.number(),
})

/** What a running process says of itself, and its clock. */
export type ProcessReport = Omit<z.infer<typeof answer>, 'answers' | 'now'> & { clock: Clock }

/** Lets a process answer doctors; `clock` gives milliseconds since 1970. */
export async function answerDoctors(
  bus: Bus,
  config: Config,
  clock: () => number = Date.now,
): Promise<void> {
  await bus.subscribe(channel, (message) => {
    const asked = question.safeParse(read(message))
    if (!asked.success) return
    const { publicUrl = null, port } = config
    const said: z.infer<typeof answer> = {
      answers: asked.data.asks,
      name: `${hostname()}:${port} (process ${process.pid})`,
      version: programVersion(),
      publicUrl,
      database: databaseMark(config),
      now: clock(),
    }
    bus.publish(channel, write(said))
  })
}

/** Asks all processes of the installation, and takes what they answer within `ms` milliseconds. */
export async function askProcesses(
  bus: Bus,
  ms: number,
  clock: () => number = Date.now,
): Promise<ProcessReport[]> {
  const asks = randomUUID()
  const found: ProcessReport[] = []
  const asked = { at: 0 }
  const leave = await bus.subscribe(channel, (message) => {
    const heard = answer.safeParse(read(message))
    if (!heard.success || heard.data.answers !== asks) return
    const { answers: _, now, ...report } = heard.data
    found.push({ ...report, clock: between(report.name, asked.at, now, clock()) })
  })
  asked.at = clock()
  bus.publish(channel, write({ asks }))
  await setTimeout(ms)
  leave()
  return found.sort((a, b) => a.name.localeCompare(b.name))
}

/** Which database a configuration means, without user and password. */
export function databaseMark({ databaseUrl, dataDir }: Config): string {
  const { host, pathname, searchParams } = new URL(databaseUrl ?? `file://${dataDir}`)
  const place = `${searchParams.get('host') ?? host}${pathname}`
  return createHash('sha256').update(place).digest('hex').slice(0, 12)
}

const write = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

function read(message: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(message))
  } catch {
    return undefined
  }
}
