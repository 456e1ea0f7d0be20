import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { connect } from '../support/client.ts'
import { read, synced, writtenRoom } from '../support/notes.ts'
import { cookieOf, startServer } from '../support/server.ts'

test('whoever is told "synced" has what is stored', async () => {
  const { address } = await startServer()
  const sofie = await connect(address, writtenRoom, 'mentor')
  await new Promise((resolve) => sofie.provider.once('sync', resolve))
  expect(read(sofie, 'mentor').length).toBeGreaterThan(50)
})

test('thirty who open a cold room at once all get the same whole document', async () => {
  const { address } = await startServer()
  const clients = await Promise.all(
    Array.from({ length: 30 }, () => connect(address, writtenRoom, 'mentee')),
  )
  await synced(...clients)
  const texts = new Set(clients.map((client) => read(client, 'mentor')))
  expect(texts.size).toBe(1)
  expect([...texts][0]?.length).toBeGreaterThan(50)
})

test('the first frame that the server sends already stands for the loaded document', async () => {
  const { address } = await startServer()
  const socket = new WebSocket(`${address.replace('http', 'ws')}/sync/${writtenRoom}`, {
    headers: { Cookie: await cookieOf(address, 'mentor') },
  })
  const first = await new Promise<Buffer>((resolve) => socket.once('message', resolve))
  socket.terminate()
  // A sync frame with a state vector; an empty document's would be the single byte 0.
  expect([first[0], first[1]]).toEqual([0, 0])
  expect(first.byteLength).toBeGreaterThan(4)
})
