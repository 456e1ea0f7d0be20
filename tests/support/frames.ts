import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { syncFrame } from '#lib/sync/frames.ts'
import type { DemoPerson } from '#server/boards/demo-people.ts'
import { cookieOf } from './server.ts'

/** A bare socket in a room, for frames that no honest client sends. Gives its close code. */
export async function rawSocket(address: string, room: string, person: DemoPerson, query = '') {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/sync/${room}${query}`, {
    headers: { Cookie: await cookieOf(address, person) },
  })
  onTestFinished(() => socket.terminate())
  const closed = once(socket, 'close').then(([code]) => code as number)
  await once(socket, 'open')
  return { send: (...bytes: number[]) => socket.send(new Uint8Array(bytes)), socket, closed }
}

/**
 * Whatever a bare socket that asks for everything brings, as text, until it is closed; with `stays`
 * until it has the room's state.
 */
export async function heard(
  address: string,
  room: string,
  person: DemoPerson,
  { stays = false } = {},
) {
  const { socket, closed, send } = await rawSocket(address, room, person)
  const chunks: Buffer[] = []
  const state = new Promise<undefined>((resolve) => {
    socket.on('message', (data: Buffer) => {
      chunks.push(data)
      // A sync message that answers with the state.
      if (stays && data[0] === 0 && data[1] === 1) resolve(undefined)
    })
  })
  // An empty state vector asks for everything.
  send(...syncFrame('stateVector', new Uint8Array([0])))
  const code = await Promise.race([closed, state])
  return { code, text: Buffer.concat(chunks).toString('utf8') }
}
