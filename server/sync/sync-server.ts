import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { schemaVersion } from '#lib/board/schema-version.ts'
import { limits } from '#lib/limits.ts'
import { type CloseCode, closeCodes } from '#lib/sync/close-codes.ts'
import { parseRoomName } from '#lib/sync/room-name.ts'
import { countClose } from '#server/meter.ts'
import { Connection } from './connection.ts'
import type { Ground } from './ground.ts'
import type { Admission } from './person.ts'
import type { Rooms } from './rooms.ts'

/** How somebody asked to be let into a room; kept as long as they are in it. */
export interface Asking {
  room: string
  /** What stood behind the question mark of the address. */
  query: string
  headers: Pick<IncomingHttpHeaders, 'cookie' | 'origin' | 'host'>
}

/** Decides who may enter which room: an admission, or the code with which to close. */
export type Admit = (asking: Asking) => Promise<Admission | CloseCode>

export const syncPath = '/sync/'

/**
 * Serves rooms over WebSockets in y-websocket's protocol. A refusal is a close code after the
 * upgrade, because a browser retries an HTTP refusal for ever.
 */
export function syncServer(rooms: Rooms, admit: Admit, { log, meter }: Ground) {
  const wss = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    // Larger than what a connection accepts, so that the client learns why it is closed.
    maxPayload: 4 * limits.frameBytes,
  })
  /** Every open connection, and how it asked to be let in. */
  const connections = new Map<Connection, Asking>()
  meter.watch(() => ({ connections: connections.size, ...rooms.now() }))
  const heartbeat = setInterval(() => {
    for (const connection of connections.keys()) connection.heartbeat()
  }, limits.heartbeatMs / 4)
  const look = setInterval(() => void recheck(), limits.recheckMs).unref()
  let looks = 0
  let ended = false

  const enter = async (asking: Asking) => {
    if (ended) return closeCodes.restart
    const admission = await admit(asking)
    if (typeof admission === 'number') return admission
    const searchParams = new URLSearchParams(asking.query)
    const schema = searchParams.get('schema')
    if (schema !== null && Number(schema) < schemaVersion) return closeCodes.reload
    const room = await rooms.get(asking.room)
    return { admission, room, saved: searchParams.get('saved') === '1' }
  }

  const refuse = (ws: WebSocket, code: CloseCode, room: string) => {
    log.info({ event: 'refused', room: parseRoomName(room) ? room : undefined, code })
    countClose(meter, code)
    ws.on('error', () => ws.terminate())
    ws.close(code)
  }

  /**
   * Asks again for everybody, or for one board's people, whether they may be where they are. Access
   * never changes on an open connection: it ends, and the client comes back at its new level.
   */
  async function recheck(board?: string): Promise<void> {
    looks++
    for (const [connection, asking] of [...connections]) {
      if (board === undefined || asking.room.startsWith(`${board}/`)) {
        await recheckOne(connection, asking)
      }
    }
  }

  async function recheckOne(connection: Connection, asking: Asking): Promise<void> {
    // While nobody can say, everything stays as it is; the next look asks again.
    const admission = await admit(asking).catch(() => undefined)
    if (admission && !connection.stands(admission)) connection.close(closeCodes.restart)
  }

  return {
    recheck,

    /** Takes over a request to upgrade below `/sync/`. */
    async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
      const url = new URL(request.url ?? '/', 'http://localhost')
      const { cookie, origin, host } = request.headers
      const name = url.pathname.slice(syncPath.length)
      const asking = { room: name, query: url.search, headers: { cookie, origin, host } }
      const looksBefore = looks
      const entry = await enter(asking).catch((error) => {
        log.error({ event: 'not admitted', reason: String(error) })
        return closeCodes.tryLater
      })
      wss.handleUpgrade(request, socket, head, (ws: WebSocket) => {
        if (typeof entry === 'number') return refuse(ws, entry, name)
        const { room, admission, saved } = entry
        const connection = new Connection(room, ws, socket, admission, saved, meter)
        const { role } = admission.person
        log.debug({ event: 'connected', room: name, role, access: admission.access })
        connections.set(connection, asking)
        ws.on('close', (code) => {
          connections.delete(connection)
          log.debug({ event: 'disconnected', room: name, role, code })
        })
        room.join(connection)
        // Something changed while the room was being loaded: it may concern this connection too.
        if (looks !== looksBefore) void recheckOne(connection, asking)
      })
    },

    /** Ends every connection with "come back later" and writes everything that is waiting. */
    async close(): Promise<void> {
      ended = true
      clearInterval(heartbeat)
      clearInterval(look)
      await rooms.close()
      const said = [...wss.clients].map((ws) => new Promise((done) => ws.once('close', done)))
      await Promise.race([Promise.all(said), pause(limits.goodbyeMs)])
      for (const ws of wss.clients) ws.terminate()
      wss.close()
    },
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref())
