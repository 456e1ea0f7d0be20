import type * as decoding from 'lib0/decoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { frameTypes, readSaved } from '#lib/sync/frames.ts'
import type { DemoPerson } from '#server/boards/demo-people.ts'
import { eventually } from './eventually.ts'

/** Opens a room of a program with a demo as one of its people, as a script without a browser. */
export async function liveRoom(address: string, room: string, person: DemoPerson) {
  const answer = await fetch(`${address}/api/demo`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: `as=${person}`,
    redirect: 'manual',
  })
  const Cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  class SignedIn extends WebSocket {
    constructor(where: string | URL, protocols?: string | string[]) {
      super(where, protocols, { headers: { Cookie } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${address.replace('http', 'ws')}/sync`, room, doc, {
    WebSocketPolyfill: SignedIn as unknown as typeof globalThis.WebSocket,
    params: { saved: '1' },
    disableBc: true,
  })
  let [sent, durable] = [0, 0]
  provider.on('status', ({ status }: { status: string }) => {
    if (status === 'connected') sent = 1
  })
  provider.messageHandlers[frameTypes.saved] = (_: unknown, decoder: decoding.Decoder) => {
    durable = readSaved(decoder).writes
  }
  doc.on('update', (_: Uint8Array, origin: unknown) => {
    if (origin !== provider) sent++
  })
  await eventually(() => {
    if (!provider.synced) throw new Error('not connected yet')
  })
  return {
    doc,
    provider,
    /** Resolves when all that was written here is stored. */
    saved: () =>
      eventually(() => {
        if (durable < sent) throw new Error('not saved yet')
      }),
    end: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}
