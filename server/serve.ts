import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { limits } from '#lib/limits.ts'
import { admitMembers } from './boards/admit.ts'
import { seedDemo } from './boards/demo.ts'
import { countNoteWords } from './boards/note-words.ts'
import { type Config, sessionSecret } from './config.ts'
import { health } from './health.ts'
import { type Log, makeLog } from './log.ts'
import { type Pages, pages } from './pages.ts'
import { offerProgram } from './program.ts'
import { StartError } from './start-error.ts'
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
 * Opens the store, starts the sync server and the pages, and listens. Throws StartError for every
 * reason that the person who starts it can mend. `pages: false` serves rooms only, for tests.
 */
export async function serve(
  config: Config,
  options: { dev?: boolean; pages?: boolean } = {},
): Promise<Running> {
  const log = makeLog(config.logLevel)
  const server = createServer()
  const { store, close } = await openStore(config.dataDir)
  const closing: (() => Promise<unknown>)[] = [close]
  const stop = async () => {
    const ends = closing.splice(0).reverse()
    for (const end of ends) await end()
  }
  try {
    const rooms = new Rooms(store, log)
    closing.push(() => rooms.close())
    if (config.demo) await seedDemo(store, rooms)
    const secure = config.publicUrl?.startsWith('https:') ?? false
    const keys = { secret: sessionSecret(config), secure }
    const noteWords = (board: string, factorId: string) => countNoteWords(rooms, board, factorId)
    offerProgram({ config, keys, store, noteWords })
    const sync = syncServer(rooms, admitMembers(store, config, keys), log)
    closing.push(() => sync.close())
    const site = options.pages === false ? undefined : await pages(config, options.dev ?? false)
    if (site) closing.push(() => site.close())
    connect(server, sync, site, log)
    await listen(server, config)
    closing.push(async () => endListening(server))
  } catch (error) {
    await stop()
    throw error
  }
  const { port } = server.address() as AddressInfo
  const address = config.publicUrl ?? `http://${bracket(config.host)}:${port}`
  return { address, port, stop: () => withinTime(stop()) }
}

function connect(
  server: Server,
  sync: ReturnType<typeof syncServer>,
  site: Pages | undefined,
  log: Log,
): void {
  server.on('request', (request, response) => {
    if (health(request, response)) return
    if (site) void site.request(request, response)
    else response.writeHead(404).end()
  })
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith(syncPath)) {
      sync.upgrade(request, socket, head).catch((error) => {
        log.error({ event: 'upgrade failed', reason: String(error) })
        socket.destroy()
      })
    } else if (!site?.upgrade(request, socket, head)) {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
    }
  })
}

async function listen(server: Server, { host, port }: Config): Promise<void> {
  server.listen(port, host)
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

/** Takes nobody new. Requests under way have a moment; sockets are ended by the sync server. */
function endListening(server: Server): void {
  server.close()
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), limits.goodbyeMs).unref()
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
