import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
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
