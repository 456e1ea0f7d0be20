import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { limits } from '#lib/limits.ts'
import { admitMembers } from './boards/admit.ts'
import { seedDemo } from './boards/demo.ts'
import { readNotes } from './boards/read-notes.ts'
import { watchAccess } from './boards/stage-rules.ts'
import type { Bus } from './bus/bus.ts'
import { memoryBuses } from './bus/memory.ts'
import { redisBus } from './bus/redis.ts'
import { type Config, sessionSecret } from './config.ts'
import { health } from './health.ts'
import { type Log, makeLog } from './log.ts'
import { type Meter, makeMeter } from './meter.ts'
import { type Pages, pages } from './pages.ts'
import { offerProgram } from './program.ts'
import { StartError } from './start-error.ts'
import { appendTogether } from './store/append-together.ts'
import { openStore } from './store/open-store.ts'
import { Rooms } from './sync/rooms.ts'
import { syncPath, syncServer } from './sync/sync-server.ts'

/** A serving process: where it is reached, and how it is ended with nothing lost. */
export interface Running {
  address: string
  port: number
  stop(): Promise<void>
}

/**
 * Takes the port, opens the store, starts the sync server and the pages. Throws StartError for
 * every reason that the person who starts it can mend, with nothing changed. `pages: false` serves
 * rooms only, for tests.
 */
export async function serve(
  config: Config,
  options: { dev?: boolean; pages?: boolean; bus?: Bus } = {},
): Promise<Running> {
  const log = makeLog(config.logLevel)
  const meter = makeMeter()
  const server = createServer()
  const ends: (() => Promise<unknown>)[] = []
  const stop = async () => {
    // One end that fails must not keep the others, and what they would write, from theirs.
    const failed: unknown[] = []
    for (const end of ends.splice(0).reverse()) await end().catch((error) => failed.push(error))
    if (failed.length > 0) throw failed[0]
  }
  const parts: Parts = { meter, metricsToken: config.metricsToken }
  const underWay = answer(server, parts, log)
  try {
    // The port first: when somebody else has it, nothing has been touched yet.
    await listen(server, config)
    const { store, append, shared, exclusively, close } = await openStore(config, log)
    ends.push(close)
    const bus = options.bus ?? (await openBus(config, log))
    ends.push(() => bus.close())
    const ground = { store, append: appendTogether(append), bus, log, meter }
    const rooms = new Rooms(ground, shared)
    ends.push(() => rooms.close())
    if (config.demo) await exclusively('demo', () => seedDemo(store, rooms))
    const secure = config.publicUrl?.startsWith('https:') ?? false
    const keys = { secret: sessionSecret(config), secure }
    const notes = (board: string, factorId: string) => readNotes(rooms, board, factorId)
    const sync = syncServer(rooms, admitMembers(store, rooms, config, keys), ground)
    const accessChanged = await watchAccess(rooms, bus, sync.recheck)
    offerProgram({ config, keys, store, notes, accessChanged })
    if (options.pages !== false) {
      const site = await pages(config, options.dev ?? false)
      ends.push(() => site.close())
      parts.pages = site
    }
    ends.push(() => sync.close())
    parts.sync = sync
    ends.push(() => endRequests(server, underWay))
  } catch (error) {
    // Why it did not start is what has to be said, not what came of it.
    await stop().catch(() => undefined)
    server.close()
    throw error
  }
  const { port } = server.address() as AddressInfo
  const address = config.publicUrl ?? `http://${bracket(config.host)}:${port}`
  return { address, port, stop: () => withinTime(stop()) }
}

/** The bus between processes. Two installations that share a Redis do not hear each other. */
async function openBus(config: Config, log: Log): Promise<Bus> {
  if (!config.redisUrl) return memoryBuses()()
  const installation = createHash('sha256').update(sessionSecret(config)).digest('hex')
  return redisBus(config.redisUrl, log, `compa:${installation.slice(0, 12)}:`)
}

/** What answers requests; empty until it is ready. */
interface Parts {
  meter: Meter
  metricsToken: string | undefined
  sync?: ReturnType<typeof syncServer>
  pages?: Pages
}

/** Lets the parts answer; gives the answers that are being written at any moment. */
function answer(server: Server, parts: Parts, log: Log): ReadonlySet<ServerResponse> {
  const underWay = new Set<ServerResponse>()
  server.on('request', (request, response) => {
    underWay.add(response)
    response.on('close', () => underWay.delete(response))
    const { meter, metricsToken } = parts
    if (health(request, response, parts.sync !== undefined, meter, metricsToken)) return
    if (parts.pages) parts.pages.request(request, response).catch(() => response.destroy())
    else response.writeHead(503, { 'Retry-After': '1' }).end('Compa is starting.\n')
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

async function listen(server: Server, { host, port }: Config): Promise<void> {
  // Under this name both `localhost` and 127.0.0.1 reach it, whatever the resolver prefers.
  server.listen(port, host === 'localhost' ? '127.0.0.1' : host)
  try {
    await once(server, 'listening')
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

const bracket = (host: string) => (host.includes(':') ? `[${host}]` : host)
