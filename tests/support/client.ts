import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { DemoPerson } from '#server/boards/demo-people.ts'
import { cookieOf } from './server.ts'

/** A socket with the headers that a browser would send by itself. */
const withHeaders = (headers: Record<string, string>) =>
  class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers })
    }
  } as unknown as typeof globalThis.WebSocket

/** A plain y-websocket client, as a third party would write it, in one room as one person. */
export async function connect(
  address: string,
  room: string,
  person: DemoPerson | undefined,
  options: { headers?: Record<string, string>; params?: Record<string, string> } = {},
) {
  const doc = new Y.Doc()
  const cookie: Record<string, string> = person ? { Cookie: await cookieOf(person) } : {}
  const provider = new WebsocketProvider(`${address.replace('http', 'ws')}/sync`, room, doc, {
    WebSocketPolyfill: withHeaders({ ...cookie, ...options.headers }),
    params: options.params ?? {},
    disableBc: true,
  })
  const end = () => {
    provider.destroy()
    doc.destroy()
  }
  onTestFinished(end)
  return { doc, provider, end }
}

/** The close code with which the server refuses, for good, whoever tries this. */
export function refusal(provider: WebsocketProvider): Promise<number> {
  return new Promise((resolve) => provider.on('closed', ({ code }) => resolve(code)))
}
