import * as decoding from 'lib0/decoding'
import type { WebSocket } from 'ws'
import { frameTypes, syncSteps } from '#lib/sync/frames.ts'
import { listen } from './listen.ts'
import type { Target } from './target.ts'

/** Sync step 2 with nothing in it. */
const nothing = new Uint8Array([frameTypes.sync, syncSteps.missing, 2, 0, 0])

/**
 * The floor: a server without documents. It answers a sync step 1 with nothing and forwards every
 * other frame as it is to the others in the room, but for presence that it has forwarded before:
 * y-websocket's clients send back what they hear, and without this it would go round for ever.
 */
export async function open(): Promise<Target> {
  const { sockets, url } = await listen()
  const rooms = new Map<string, { members: Set<WebSocket>; clocks: Map<number, number> }>()
  sockets.on('connection', (socket, request) => {
    const name = request.url ?? ''
    const room = rooms.get(name) ?? { members: new Set(), clocks: new Map() }
    rooms.set(name, room)
    room.members.add(socket)
    socket.on('close', () => room.members.delete(socket))
    socket.on('message', (data: Buffer) => {
      if (data[0] === frameTypes.sync && data[1] === syncSteps.stateVector) {
        return socket.send(nothing)
      }
      if (data[0] === frameTypes.presence && !isNews(data, room.clocks)) return
      for (const member of room.members) if (member !== socket) member.send(data)
    })
  })
  return { url, client: 'y-websocket', cookies: [], keeps: false }
}

/** True for presence that is newer than what was forwarded of the first person in it. */
function isNews(frame: Uint8Array, clocks: Map<number, number>): boolean {
  const decoder = decoding.createDecoder(frame)
  decoding.readVarUint(decoder)
  const entries = decoding.createDecoder(decoding.readVarUint8Array(decoder))
  if (decoding.readVarUint(entries) === 0) return false
  const clientId = decoding.readVarUint(entries)
  const clock = decoding.readVarUint(entries)
  if (clock <= (clocks.get(clientId) ?? -1)) return false
  clocks.set(clientId, clock)
  return true
}
