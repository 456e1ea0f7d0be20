import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** First number of a frame, as in y-websocket; `saved` is ours and sent only to who asks for it. */
export const frameTypes = { sync: 0, presence: 1, auth: 2, queryPresence: 3, saved: 100 } as const

/** Second number of a sync frame, as in y-protocols. */
export const syncSteps = { stateVector: 0, missing: 1, update: 2 } as const

/** One person's presence as it travels: who (a Yjs client id), how new, and what (JSON). */
export interface PresenceEntry {
  clientId: number
  clock: number
  json: string
}

/** The same before its text is read: most of what stock clients send is others' presence again. */
export interface PackedPresence {
  clientId: number
  clock: number
  utf8: Uint8Array
}

/**
 * What a client that asks learns about its own writes: whether it may write, whether the journal
 * can be written now, how many of this connection's writes (missing and update frames) are
 * durable, and the durable state vector.
 */
export interface Saved {
  mayWrite: boolean
  journalWorks: boolean
  writes: number
  stateVector: Uint8Array
}

/** A frame as a client sends it. Unknown types are refused by `readFrame`. */
export type Frame =
  | { type: 'stateVector' | 'missing' | 'update'; bytes: Uint8Array }
  | { type: 'presence'; entries: PackedPresence[] }
  | { type: 'queryPresence' }
  | { type: 'auth' }

/** Decodes one frame. Throws on anything malformed: the caller closes that connection only. */
export function readFrame(data: Uint8Array): Frame {
  const decoder = decoding.createDecoder(data)
  const type = decoding.readVarUint(decoder)
  if (type === frameTypes.sync) {
    const step = decoding.readVarUint(decoder)
    const bytes = decoding.readVarUint8Array(decoder)
    if (step === syncSteps.stateVector) return { type: 'stateVector', bytes }
    if (step === syncSteps.missing) return { type: 'missing', bytes }
    if (step === syncSteps.update) return { type: 'update', bytes }
  }
  if (type === frameTypes.presence) {
    return { type: 'presence', entries: readPresence(decoding.readVarUint8Array(decoder)) }
  }
  if (type === frameTypes.queryPresence) return { type: 'queryPresence' }
  if (type === frameTypes.auth) return { type: 'auth' }
  throw new Error('unknown frame')
}

/** Reads the inside of a presence frame. Throws on anything malformed but the texts themselves. */
export function readPresence(bytes: Uint8Array): PackedPresence[] {
  const decoder = decoding.createDecoder(bytes)
  const entries: PackedPresence[] = []
  for (let left = readNumber(decoder); left > 0; left--) {
    entries.push({
      clientId: readNumber(decoder),
      clock: readNumber(decoder),
      utf8: decoding.readVarUint8Array(decoder),
    })
  }
  return entries
}

/** lib0 reads numbers beyond all bounds, also Infinity, which it then writes for ever. */
function readNumber(decoder: decoding.Decoder): number {
  const number = decoding.readVarUint(decoder)
  if (!Number.isSafeInteger(number)) throw new Error('a number out of range')
  return number
}

/** One entry with its text. Throws when that is no UTF-8. */
export const unpackPresence = ({ clientId, clock, utf8 }: PackedPresence): PresenceEntry => ({
  clientId,
  clock,
  json: strict.decode(utf8),
})

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A sync frame around a state vector or an update. */
export function syncFrame(step: keyof typeof syncSteps, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.sync)
    encoding.writeVarUint(encoder, syncSteps[step])
    encoding.writeVarUint8Array(encoder, bytes)
  })
}

/** The inside of a presence frame. */
export function writePresence(entries: readonly PresenceEntry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const { clientId, clock, json } of entries) {
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, json)
    }
  })
}

/** A presence frame; one without entries is harmless and keeps a quiet client connected. */
export function presenceFrame(entries: readonly PresenceEntry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.presence)
    encoding.writeVarUint8Array(encoder, writePresence(entries))
  })
}

/** The `saved` frame. */
export function savedFrame(saved: Saved): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameTypes.saved)
    encoding.writeVarUint(encoder, (saved.mayWrite ? 1 : 0) + (saved.journalWorks ? 2 : 0))
    encoding.writeVarUint(encoder, saved.writes)
    encoding.writeVarUint8Array(encoder, saved.stateVector)
  })
}

/** Reads a `saved` frame behind its type number. */
export function readSaved(decoder: decoding.Decoder): Saved {
  const flags = decoding.readVarUint(decoder)
  return {
    mayWrite: (flags & 1) === 1,
    journalWorks: (flags & 2) === 2,
    writes: decoding.readVarUint(decoder),
    stateVector: decoding.readVarUint8Array(decoder),
  }
}
