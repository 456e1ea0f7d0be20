import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import { WebSocket } from 'ws'
import type { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Target } from './servers/target.ts'

/** A stock client in a room. */
export interface Client {
  doc: Y.Doc
  awareness: Awareness
  /** Resolves when the server has answered with its state; rejects when it refuses. */
  synced: Promise<void>
  end(): void
}

/** Joins a room with the client that the server is made for; `index` chooses the person. */
export function join(target: Target, room: string, index: number): Client {
  const cookie = target.cookies[index % target.cookies.length]
  const socket = socketWith(cookie ? { Cookie: cookie } : {})
  switch (target.client) {
    case 'y-websocket':
      return yWebsocket(target.url, room, socket)
    case 'hocuspocus':
      return hocuspocus(target.url, room, socket)
  }
}

/** A socket with the headers that a browser would send by itself. */
const socketWith = (headers: Record<string, string>) =>
  class extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers, perMessageDeflate: false })
    }
  } as unknown as typeof globalThis.WebSocket

function yWebsocket(url: string, room: string, socket: typeof globalThis.WebSocket): Client {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(url, room, doc, {
    WebSocketPolyfill: socket,
    disableBc: true,
  })
  const synced = new Promise<void>((resolve, reject) => {
    provider.once('sync', () => resolve())
    provider.on('closed', ({ code }) => reject(new Error(`${room} was closed with ${code}`)))
  })
  const end = () => {
    provider.destroy()
    doc.destroy()
  }
  return { doc, awareness: provider.awareness, synced, end }
}

function hocuspocus(url: string, room: string, socket: typeof globalThis.WebSocket): Client {
  const doc = new Y.Doc()
  const websocketProvider = new HocuspocusProviderWebsocket({ url, WebSocketPolyfill: socket })
  const provider = new HocuspocusProvider({ websocketProvider, name: room, document: doc })
  const { awareness } = provider
  if (!awareness) throw new Error('a provider without awareness')
  const synced = new Promise<void>((resolve, reject) => {
    provider.on('synced', () => resolve())
    provider.on('authenticationFailed', () => reject(new Error(`${room} was refused`)))
  })
  provider.attach()
  const end = () => {
    provider.destroy()
    websocketProvider.destroy()
    doc.destroy()
  }
  return { doc, awareness, synced, end }
}
