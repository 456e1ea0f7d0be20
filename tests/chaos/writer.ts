import type * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { frameTypes, readSaved } from '#lib/sync/frames.ts'
import type { DemoPerson } from '#server/boards/demo-people.ts'
import { type Client, connect } from '../support/client.ts'

/** A client that knows of each of its edits whether the server has confirmed it as durable. */
export interface Writer extends Client {
  person: DemoPerson
  /** Makes one edit under a name; nothing is said of one that changes nothing. */
  edit(name: string, change: (doc: Y.Doc) => void): void
  /** The names of all edits so far, and of those that were confirmed. */
  made(): string[]
  confirmed(): string[]
  /** True when everything that was written here is confirmed. */
  allConfirmed(): boolean
}

/** A stock y-websocket client that asks what became of its writes. */
export async function openWriter(
  address: string,
  room: string,
  person: DemoPerson,
  clientId?: number,
): Promise<Writer> {
  const doc = new Y.Doc()
  if (clientId !== undefined) doc.clientID = clientId
  const client = await connect(address, room, person, { params: { saved: '1' }, doc })
  const { provider } = client
  // A restart takes less time than the usual wait between two tries.
  provider.maxBackoffTime = 200

  /** Each edit with the number of the frame, on the present connection, that surely holds it. */
  const waiting = new Map<string, number>()
  const confirmed = new Set<string>()
  let sent = 0
  let durable = 0
  let greeted = false

  provider.on('status', ({ status }: { status: string }) => {
    if (status !== 'connected') return
    // The answer to the server's first question is the first write, with all edits made before.
    sent = 1
    durable = 0
    greeted = false
    for (const name of waiting.keys()) waiting.set(name, Number.POSITIVE_INFINITY)
  })
  doc.on('update', (_: Uint8Array, origin: unknown) => {
    if (origin !== provider && provider.wsconnected) sent++
  })
  provider.messageHandlers[frameTypes.saved] = (_: unknown, decoder: decoding.Decoder) => {
    durable = readSaved(decoder).writes
    // The question came before this frame: its answer is among what was sent until now.
    if (!greeted) {
      for (const name of waiting.keys()) waiting.set(name, Math.min(sent, waiting.get(name) ?? 0))
    }
    greeted = true
    for (const [name, number] of waiting) {
      if (number > durable) continue
      waiting.delete(name)
      confirmed.add(name)
    }
  }

  return {
    ...client,
    person,
    edit: (name, change) => {
      const before = sent
      let changed = false
      const note = () => {
        changed = true
      }
      doc.on('update', note)
      doc.transact(() => change(doc), name)
      doc.off('update', note)
      if (changed) waiting.set(name, sent > before ? sent : Number.POSITIVE_INFINITY)
    },
    made: () => [...confirmed, ...waiting.keys()],
    confirmed: () => [...confirmed],
    allConfirmed: () => greeted && waiting.size === 0 && durable >= sent,
  }
}
