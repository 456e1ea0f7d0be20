import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { limits } from '#lib/limits.ts'
import { pruneAudit } from './audit-log.ts'
import { firstAdministratorLink } from './auth/first-administrator.ts'
import { countTries } from './auth/rate-limits.ts'
import { admitMembers, signInOf } from './boards/admit.ts'
import { saveDailyVersions } from './boards/daily-versions.ts'
import { watchDeletions } from './boards/deletions.ts'
import { endDemo, seedDemo } from './boards/demo.ts'
import { forgetGoneAuthors, forgetGoneSigners } from './boards/forget-authors.ts'
import { forgetWaiting } from './boards/forget-waiting.ts'
import { sendReminders } from './boards/reminders.ts'
import { keepRetention } from './boards/retention.ts'
import { watchAccess } from './boards/stage-rules.ts'
import type { Bus } from './bus/bus.ts'
import { memoryBuses } from './bus/memory.ts'
import { redisBus } from './bus/redis.ts'
import { addressOf, type Config, installationPrefix, sessionSecret } from './config.ts'
import { daily } from './daily.ts'
import { answerDoctors } from './doctor/processes.ts'
import { health } from './health.ts'
import { type Log, makeLog } from './log.ts'
import { openMail } from './mail/mail.ts'
import { type Meter, makeMeter } from './meter.ts'
import { type Pages, pages } from './pages.ts'
import { offerProgram } from './program.ts'
import { refuseRequest } from './refuse-request.ts'
import { keepIndex } from './search/keep-index.ts'
import { secure } from './security-headers.ts'
import { StartError } from './start-error.ts'
import { appendTogether } from './store/append-together.ts'
import { openStore } from './store/open-store.ts'
import { httpLines } from './sync/http-lines.ts'
import { Rooms } from './sync/rooms.ts'
import { syncPath, syncServer } from './sync/sync-server.ts'

/** A serving process: where it is reached, and how it is ended with nothing lost. */
export interface Running {
  address: string
  port: number
  /** A one-time link that makes the first administrator, where there is none yet. */
  firstAdministrator: string | undefined
  stop(): Promise<void>
}

/**
 * Takes the port, opens the store, starts the sync server and the pages. Throws StartError for
 * every reason that the person who starts it can mend, with nothing changed. `pages: false` serves
 * rooms only, for tests.
 */
export async function serve(
  given: Config,
  options: { dev?: boolean; pages?: boolean; bus?: Bus } = {},
): Promise<Running> {
  const log = makeLog(given.logLevel)
  const meter = makeMeter()
  const server = createServer()
  const ends: (() => Promise<unknown>)[] = []
  const stop = async () => {
    // One end that fails must not keep the others, and what they would write, from theirs.
    const failed: unknown[] = []
    for (const end of ends.splice(0).reverse()) await end().catch((error) => failed.push(error))
    if (failed.length > 0) throw failed[0]
  }
  const parts: Parts = { meter, config: given, dev: options.dev ?? false }
  const underWay = answer(server, parts, log)
  try {
    // The port first: when somebody else has it, nothing has been touched yet.
    const config = { ...given, port: await listen(server, given) }
    // Where next-auth believes itself to be; it asks nobody else.
    if (config.oidc) process.env.NEXTAUTH_URL = addressOf(config)
    const opened = await openStore(config, log)
    const { store, append, shared, exclusively, size } = opened
    ends.push(opened.close)
    const bus = options.bus ?? (await openBus(config, log))
    ends.push(() => bus.close())
    const ground = { store, append: appendTogether(append), bus, log, meter }
    const rooms = new Rooms(ground, shared)
    ends.push(() => rooms.close())
    if (config.demo) await exclusively('demo', () => seedDemo(store, rooms))
    else await endDemo(store)
    const secure = config.publicUrl?.startsWith('https:') ?? false
    const keys = { secret: sessionSecret(config), secure }
    const sync = syncServer(rooms, admitMembers(store, rooms, config, keys), ground)
    const accessChanged = await watchAccess(rooms, bus, sync.recheck)
    const letGo = await watchDeletions(rooms, bus)
    await answerDoctors(bus, config)
    const tries = await countTries(config)
    ends.push(tries.close)
    const mail = openMail(config, log)
    ends.push(async () => mail?.close())
    const { now, failedSignIns } = meter
    const signInFailed = (why: keyof typeof failedSignIns) => void failedSignIns[why]++
    const common = { config, keys, store, mail, now, size, rooms, signInFailed }
    offerProgram({ ...common, limits: tries.limits, accessChanged, letGo })
    ends.push(daily('forgetting old deeds', () => pruneAudit(store), log))
    ends.push(daily('forgetting who waited', () => forgetWaiting(store), log))
    const forgetNames = async () => {
      await forgetGoneAuthors({ store, rooms })
      await forgetGoneSigners({ store, rooms })
    }
    ends.push(daily('forgetting names', forgetNames, log))
    const saveVersions = () => saveDailyVersions({ store, rooms, log })
    ends.push(daily('saving versions', () => exclusively('versions', saveVersions), log))
    if (options.pages !== false) {
      const site = await pages(config, options.dev ?? false)
      ends.push(() => site.close())
      parts.pages = site
    }
    // When the pages are there: whoever waits for them does not wait for an index.
    ends.push(keepIndex({ store, rooms, log }))
    const address = addressOf(config)
    const remind = () => sendReminders({ store, rooms, mail, keys, log, address })
    ends.push(daily('reminders', () => exclusively('reminders', remind), log))
    ends.push(keepRetention({ store, mail, log, address, letGo }, exclusively))
    ends.push(() => sync.close())
    parts.sync = sync
    const lines = httpLines(sync, signInOf(config, keys), ground)
    parts.lines = lines
    ends.push(() => endRequests(server, underWay))
    ends.push(async () => lines.close())
    const firstAdministrator = config.demo
      ? undefined
      : await firstAdministratorLink(opened, config)
    const { port } = config
    return { address, port, firstAdministrator, stop: () => withinTime(stop()) }
  } catch (error) {
    // Why it did not start is what has to be said, not what came of it.
    await stop().catch(() => undefined)
    server.close()
    throw error
  }
}

/** The bus between processes. */
async function openBus(config: Config, log: Log): Promise<Bus> {
  if (!config.redisUrl) return memoryBuses()()
  return redisBus(config.redisUrl, log, installationPrefix(config))
}

/** What answers requests; empty until it is ready. */
interface Parts {
  meter: Meter
  config: Config
  dev: boolean
  sync?: ReturnType<typeof syncServer>
  lines?: ReturnType<typeof httpLines>
  pages?: Pages
}

/** Lets the parts answer; gives the answers that are being written at any moment. */
function answer(server: Server, parts: Parts, log: Log): ReadonlySet<ServerResponse> {
  const underWay = new Set<ServerResponse>()
  server.on('request', (request, response) => {
    underWay.add(response)
    response.on('close', () => underWay.delete(response))
    const { meter, config, dev } = parts
    secure(request, response, config, dev)
    if (parts.lines?.request(request, response)) return
    if (refuseRequest(request, response)) return
    if (health(request, response, parts.sync !== undefined, meter, config.metricsToken)) return
    if (parts.pages) {
      parts.pages.request(request, response).catch((error) => {
        log.error({ event: 'request failed', reason: String(error) })
        response.destroy()
      })
    } else response.writeHead(503, { 'Retry-After': '1' }).end('Compa is starting.\n')
  })
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    if (request.url?.startsWith(syncPath) && parts.sync) {
      parts.sync.upgrade(request, socket, head).catch((error) => {
        log.error({ event: 'upgrade failed', reason: String(error) })
        socket.destroy()
      })
    } else if (!parts.pages?.upgrade(request, socket, head)) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
    }
  })
  return underWay
}

/** Takes the port; gives the one it is, if any free one was asked for. */
async function listen(server: Server, { host, port }: Config): Promise<number> {
  // Under this name both `localhost` and 127.0.0.1 reach it, whatever the resolver prefers.
  server.listen(port, host === 'localhost' ? '127.0.0.1' : host)
  try {
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    const taken = code === 'EADDRINUSE'
    throw new StartError(
      taken
        ? `Port ${port} on ${host} is taken: stop what uses it, or start with another PORT.`
        : `Compa cannot listen on ${host}, port ${port} (${code}).`,
      { cause },
    )
  }
}

/** Takes nobody new and lets what is being answered finish, for a moment at most. */
async function endRequests(server: Server, underWay: ReadonlySet<ServerResponse>): Promise<void> {
  server.close()
  server.closeIdleConnections()
  const finished = [...underWay].map(
    (response) => new Promise<void>((resolve) => response.once('close', () => resolve())),
  )
  const patience = AbortSignal.timeout(limits.lastAnswersMs)
  await Promise.race([Promise.all(finished), once(patience, 'abort')])
  server.closeAllConnections()
}

/** Rejects when the end takes longer than an operator waits; what is unsaved then is said. */
function withinTime(end: Promise<void>): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error('not everything could be written in time'))
    setTimeout(fail, limits.shutdownMs).unref()
  })
  return Promise.race([end, late])
}
