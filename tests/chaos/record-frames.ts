import { expect } from 'vitest'
import type { DemoPerson } from '#server/boards/demo-people.ts'
import { connect } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import type { Random } from '../support/random.ts'
import { makeLedger } from './ledger.ts'
import { chooseOperation } from './operations.ts'

/**
 * Everything that a stock client sends while somebody edits every kind of field and moves about:
 * its question, its answer, updates and presence. What it never sends is added by hand.
 */
export async function recordFrames(
  address: string,
  room: string,
  person: DemoPerson,
  random: Random,
): Promise<Uint8Array[]> {
  const { doc, provider, end } = await connect(address, room, person)
  const frames: Uint8Array[] = [...neverSent]
  await eventually(() => expect(provider.synced).toBe(true))
  provider.disconnect()
  for (let edits = 0; edits < 40; edits++) chooseOperation(random)(doc, random, makeLedger())
  provider.on('status', () => {
    const { ws } = provider
    if (!ws) return
    const send = ws.send.bind(ws)
    ws.send = (data: Parameters<typeof send>[0]) => {
      frames.push(new Uint8Array(data as Uint8Array))
      send(data)
    }
  })
  provider.connect()
  await eventually(() => expect(provider.synced).toBe(true))
  for (let edits = 0; edits < 40; edits++) {
    chooseOperation(random)(doc, random, makeLedger())
    provider.awareness.setLocalStateField('at', `/boards/demo/${edits}`)
    if (edits % 4 === 0) provider.awareness.setLocalStateField('cursor', caret(edits))
  }
  end()
  return frames
}

/** A question for presence, a word of the auth protocol, and presence without anybody in it. */
const neverSent = [[3], [2, 0, 4, 110, 111, 112, 101], [1, 1, 0]].map((b) => Uint8Array.from(b))

function caret(clock: number) {
  const position = { item: { client: 77, clock }, assoc: 0 }
  return { anchor: position, head: position }
}
