import type * as decoding from 'lib0/decoding'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { frameTypes, readSaved, type Saved } from '#lib/sync/frames.ts'
import type { DemoPerson } from '#server/boards/demo-people.ts'
import { cookieOf } from './server.ts'

/** A socket with the headers that a browser would send by itself. */
const withHeaders = (headers: Record<string, string>) =>
  class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers })
    }
  } as unknown as typeof globalThis.WebSocket

export type Client = Awaited<ReturnType<typeof connect>>

interface Options {
  headers?: Record<string, string>
  params?: Record<string, string>
  /** The Cookie header of somebody who has signed in before. */
  cookie?: string
  /** Seconds for which the session lasts; a sign-in of its own, where others share one. */
  session?: number
  /** A document to go on with, as a browser that has a copy. */
  doc?: Y.Doc
}

/** A plain y-websocket client, as a third party would write it, in one room as one person. */
export async function connect(
  address: string,
  room: string,
  person: DemoPerson | undefined,
  options: Options = {},
) {
  const { doc = new Y.Doc(), params = {}, session, headers } = options
  const known = options.cookie ?? (person && (await cookieOf(address, person, session)))
  const cookie: Record<string, string> = known ? { Cookie: known } : {}
  const provider = new WebsocketProvider(`${address.replace('http', 'ws')}/sync`, room, doc, {
    WebSocketPolyfill: withHeaders({ ...cookie, ...headers }),
    params,
    disableBc: true,
  })
  const end = () => {
    provider.destroy()
    doc.destroy()
  }
  onTestFinished(end)
  return { doc, provider, end }
}

/** A client that asks what became of its writes: what it was told last, and what it has sent. */
export async function connectAsking(
  address: string,
  room: string,
  person: DemoPerson,
  options: Options = {},
) {
  const client = await connect(address, room, person, { ...options, params: { saved: '1' } })
  const told: Saved[] = []
  let sent = 0
  client.provider.messageHandlers[frameTypes.saved] = (_: unknown, decoder: decoding.Decoder) => {
    told.push(readSaved(decoder))
  }
  client.provider.on('status', ({ status }: { status: string }) => {
    // The answer to the server's first question is a write too.
    if (status === 'connected') sent = 1
  })
  client.doc.on('update', (_: Uint8Array, origin: unknown) => {
    if (origin !== client.provider) sent++
  })
  const last = () => told.at(-1)
  return { ...client, last, isSaved: () => (last()?.writes ?? 0) >= sent }
}

/** The close code with which the server refuses, for good, whoever tries this. */
export function refusal(provider: WebsocketProvider): Promise<number> {
  return new Promise((resolve) => provider.on('closed', ({ code }) => resolve(code)))
}

/** The codes with which the server has ended a client's connections until now. */
export function closes(provider: WebsocketProvider): number[] {
  const codes: number[] = []
  provider.on('connection-close', (event: { code: number } | null) => {
    if (event) codes.push(event.code)
  })
  return codes
}
