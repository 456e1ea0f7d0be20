import { once } from 'node:events'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { limits } from '#lib/limits.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import type { DemoPerson } from '#server/boards/demo-people.ts'
import { emptyRoom } from '../support/notes.ts'
import { cookieOf, startServer } from '../support/server.ts'

test('one person holds so many sockets and no more; others come in all the same', async () => {
  const { address } = await startServer()
  const open = async (person: DemoPerson) => {
    const headers = { Cookie: await cookieOf(address, person) }
    const socket = new WebSocket(`${address.replace('http', 'ws')}/sync/${emptyRoom}`, { headers })
    return Promise.race([
      once(socket, 'message').then(() => socket),
      once(socket, 'close').then(([code]) => code as number),
    ])
  }
  // At once, so that nobody slips through while others are being let in.
  const tries = await Promise.all(
    Array.from({ length: limits.personSockets + 5 }, () => open('mentor')),
  )
  const refused = tries.filter((one) => typeof one === 'number')
  expect(refused).toEqual(Array(5).fill(closeCodes.tryLater))
  const [first] = tries.filter((one) => typeof one !== 'number')
  expect(await open('mentee')).toBeInstanceOf(WebSocket)
  first?.close()
  await expect.poll(() => open('mentor')).toBeInstanceOf(WebSocket)
})
