import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { schemaVersion } from '#lib/board/schema-version.ts'
import { limits } from '#lib/limits.ts'
import { type CloseCode, closeCodes } from '#lib/sync/close-codes.ts'
import type { Log } from '#server/log.ts'
import { Connection } from './connection.ts'
import type { Admission } from './person.ts'
import type { Rooms } from './rooms.ts'

/** Decides who may enter which room: an admission, or the code with which to close. */
export type Admit = (request: IncomingMessage, room: string) => Promise<Admission | CloseCode>

export const syncPath = '/sync/'

/**
 * Serves rooms over WebSockets in y-websocket's protocol. A refusal is a close code after the
 * upgrade, because a browser retries an HTTP refusal for ever.
 */
export function syncServer(rooms: Rooms, admit: Admit, log: Log) {
  const wss = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    // Larger than what a connection accepts, so that the client learns why it is closed.
    maxPayload: 4 * limits.frameBytes,
  })
  const connections = new Set<Connection>()
  const heartbeat = setInterval(() => {
    for (const connection of connections) connection.heartbeat()
  }, limits.heartbeatMs / 4)
  let ended = false

  const enter = async (request: IncomingMessage, url: URL) => {
    if (ended) return closeCodes.restart
    const name = url.pathname.slice(syncPath.length)
    const admission = await admit(request, name)
    if (typeof admission === 'number') return admission
    const schema = url.searchParams.get('schema')
    if (schema !== null && Number(schema) < schemaVersion) return closeCodes.reload
    return { admission, room: await rooms.get(name), saved: url.searchParams.get('saved') === '1' }
  }

  return {
    /** Takes over a request to upgrade below `/sync/`. */
    async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
      const url = new URL(request.url ?? '/', 'http://localhost')
      const entry = await enter(request, url).catch((error) => {
        log.error({ event: 'not admitted', reason: String(error) })
        return closeCodes.tryLater
      })
      wss.handleUpgrade(request, socket, head, (ws: WebSocket) => {
        if (typeof entry === 'number') {
          ws.on('error', () => ws.terminate())
          ws.close(entry)
          return
        }
        const { room, admission, saved } = entry
        const connection = new Connection(room, ws, socket, admission, saved)
        connections.add(connection)
        ws.on('close', () => connections.delete(connection))
        room.join(connection)
      })
    },

    /** Ends every connection with "come back later" and writes everything that is waiting. */
    async close(): Promise<void> {
      ended = true
      clearInterval(heartbeat)
      await rooms.close()
      const said = [...wss.clients].map((ws) => new Promise((done) => ws.once('close', done)))
      await Promise.race([Promise.all(said), pause(limits.goodbyeMs)])
      for (const ws of wss.clients) ws.terminate()
      wss.close()
    },
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref())
