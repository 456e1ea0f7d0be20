import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { schemaVersion } from '#lib/board/schema-version.ts'
import { limits } from '#lib/limits.ts'
import { type CloseCode, closeCodes } from '#lib/sync/close-codes.ts'
import { parseRoomName } from '#lib/sync/room-name.ts'
import { countClose } from '#server/meter.ts'
import { Connection } from './connection.ts'
import type { Ground } from './ground.ts'
import type { Admission, Standing } from './person.ts'
import type { Rooms } from './rooms.ts'

/** Decides who may be in which room: what they may do there, or the code with which to close. */
export interface Gate {
  /** Asked once, when somebody comes. */
  enter(request: IncomingMessage, url: URL, room: string): Promise<Admission | CloseCode>
  /** Asked again, as long as they are there. */
  standing(who: { user: string; signIn: string }, room: string): Promise<Standing | CloseCode>
}

/** Whose access has changed: a board's people's or one user's; everybody's when neither is said. */
export interface AccessChange {
  board?: string
  user?: string
}

export const syncPath = '/sync/'

/**
 * Serves rooms over WebSockets in y-websocket's protocol. A refusal is a close code after the
 * upgrade, because a browser retries an HTTP refusal for ever.
 */
export function syncServer(rooms: Rooms, gate: Gate, { log, meter }: Ground) {
  const wss = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    // Larger than what a connection accepts, so that the client learns why it is closed.
    maxPayload: 4 * limits.frameBytes,
  })
  const connections = new Set<Connection>()
  meter.watch(() => ({ connections: connections.size, ...rooms.now() }))
  const heartbeat = setInterval(() => {
    const now = performance.now()
    for (const connection of connections) connection.heartbeat(now)
  }, limits.lookMs)
  const look = setInterval(() => void recheck(), limits.recheckMs).unref()
  let looks = 0
  let ended = false

  const enter = async (request: IncomingMessage, url: URL, name: string) => {
    if (ended) return closeCodes.restart
    const admission = await gate.enter(request, url, name)
    if (typeof admission === 'number') return admission
    const schema = url.searchParams.get('schema')
    if (schema !== null && Number(schema) < schemaVersion) return closeCodes.reload
    return { admission, room: await rooms.get(name), saved: url.searchParams.get('saved') === '1' }
  }

  const refuse = (ws: WebSocket, code: CloseCode, room: string) => {
    log.info({ event: 'refused', room: parseRoomName(room) ? room : undefined, code })
    countClose(meter, code)
    ws.on('error', () => ws.terminate())
    ws.close(code)
  }

  /** True for somebody who holds as many sockets as one person may. */
  const isCrowd = (user: string) => {
    let held = 0
    for (const { person } of connections) if (person.id === user) held++
    return held >= limits.personSockets
  }

  /**
   * Asks again for all whom a change concerns whether they may be where they are. Access never
   * changes on an open connection: it ends, and the client comes back at its new level.
   */
  async function recheck({ board, user }: AccessChange = {}): Promise<void> {
    looks++
    for (const connection of [...connections]) {
      const isThere = board === undefined || connection.room.name.startsWith(`${board}/`)
      const isTheirs = user === undefined || connection.person.id === user
      if (isThere && isTheirs) await recheckOne(connection)
    }
  }

  async function recheckOne(connection: Connection): Promise<void> {
    // While nobody can say, everything stays as it is; the next look asks again.
    const { person, signIn, room } = connection
    const who = { user: person.id, signIn }
    const now = await gate.standing(who, room.name).catch(() => undefined)
    if (now === closeCodes.noSuchBoard) return connection.close(now)
    if (now && !connection.stands(now)) connection.close(closeCodes.restart)
  }

  return {
    recheck,

    /** Takes over a request to upgrade below `/sync/`. */
    async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
      const url = new URL(request.url ?? '/', 'http://localhost')
      const name = url.pathname.slice(syncPath.length)
      const looksBefore = looks
      const entry = await enter(request, url, name).catch((error) => {
        log.error({ event: 'not admitted', reason: String(error) })
        return closeCodes.tryLater
      })
      wss.handleUpgrade(request, socket, head, (ws: WebSocket) => {
        if (typeof entry === 'number') return refuse(ws, entry, name)
        const { room, admission, saved } = entry
        if (isCrowd(admission.person.id)) return refuse(ws, closeCodes.tryLater, name)
        const connection = new Connection(room, ws, socket, admission, saved, meter)
        const { role } = admission.person
        log.debug({ event: 'connected', room: name, role, access: admission.access })
        connections.add(connection)
        ws.on('close', (code) => {
          connections.delete(connection)
          log.debug({ event: 'disconnected', room: name, role, code })
        })
        room.join(connection)
        // Something changed while the room was being loaded: it may concern this connection too.
        if (looks !== looksBefore) void recheckOne(connection)
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
