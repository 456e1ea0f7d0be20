import { onTestFinished } from 'vitest'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type HttpLine, httpLine } from '#lib/sync/http-line.ts'
import { type HttpSocket, httpSocket } from '#lib/sync/http-socket.ts'
import type { DemoPerson } from '#server/boards/demo-people.ts'
import { cookieOf } from './server.ts'

interface Options {
  headers?: Record<string, string>
  params?: Record<string, string>
  /** Stands in for the network between client and server. */
  reach?: typeof fetch
}

/** A y-websocket client whose network lets no WebSocket through, in one room as one person. */
export async function connectOverHttp(
  address: string,
  room: string,
  person: DemoPerson | undefined,
  { headers = {}, params = {}, reach = fetch }: Options = {},
) {
  const cookie: Record<string, string> = person ? { Cookie: await cookieOf(address, person) } : {}
  const doc = new Y.Doc()
  const sockets: HttpSocket[] = []
  const asBrowser: typeof fetch = (at, init) =>
    reach(at, { ...init, headers: { ...cookie, ...headers } })
  let line: HttpLine | undefined
  const Polyfill = function overHttp(at: string | URL) {
    const none = () => undefined
    line ??= httpLine(address, asBrowser, () => {
      line = undefined
    })
    const socket = httpSocket(String(at), line, { opened: none, closed: none })
    sockets.push(socket)
    return socket
  } as unknown as typeof WebSocket
  const provider = new WebsocketProvider(`${address.replace('http', 'ws')}/sync`, room, doc, {
    WebSocketPolyfill: Polyfill,
    params,
    disableBc: true,
  })
  const end = () => {
    provider.destroy()
    doc.destroy()
  }
  onTestFinished(end)
  return { doc, provider, sockets, end }
}
