import { expect, test } from 'vitest'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { closes, connect } from '../support/client.ts'
import { rawSocket } from '../support/frames.ts'
import { syncFrame } from '#lib/sync/frames.ts'
import { temporaryFolder } from '../support/folder.ts'
import { database } from '../support/database.ts'
import { emptyRoom, read, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'
const pause = (ms: number) => new Promise((r) => setTimeout(r, ms))

/** one item with an origin of its own client that is not before it */
function bad(client: number, clock: number, originClock: number) {
  return encoding.encode((e) => {
    encoding.writeVarUint(e, 1) // clients
    encoding.writeVarUint(e, 1) // structs
    encoding.writeVarUint(e, client)
    encoding.writeVarUint(e, clock)
    encoding.writeUint8(e, 0x80 | 4) // origin, ContentString
    encoding.writeVarUint(e, client)
    encoding.writeVarUint(e, originClock)
    encoding.writeVarString(e, 'x')
    encoding.writeVarUint(e, 0) // ds
  })
}
test('A: 15 bytes that throw half-way kick everybody', async () => {
  const { address } = await startServer()
  const sofie = await connect(address, emptyRoom, 'mentor')
  await synced(sofie)
  const codes = closes(sofie.provider)
  for (let i = 0; i < 3; i++) {
    const { send, closed, socket } = await rawSocket(address, emptyRoom, 'mentee')
    await pause(50)
    send(...syncFrame('update', bad(7 + i, 0, 5)))
    const code = await Promise.race([closed, pause(1000)])
    console.log('hostile closed with', code, 'sofie closes', codes)
    socket.terminate()
    await pause(900)
  }
})
test('B: pending bad item poisons the stored room for ever', async () => {
  const folder = await temporaryFolder()
  const { address, stop } = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'error' })
  const sofie = await connect(address, emptyRoom, 'mentor')
  await synced(sofie)
  write(sofie, 'Words of everybody.')
  await pause(200)
  const codes = closes(sofie.provider)
  const { send, closed } = await rawSocket(address, emptyRoom, 'mentee')
  await pause(50)
  const U = bad(7, 5, 9)
  send(...syncFrame('update', U))
  await pause(200)
  const d = new Y.Doc(); d.clientID = 7; d.getText('t').insert(0, 'abcde')
  send(...syncFrame('update', Y.encodeStateAsUpdate(d)))
  console.log('hostile closed', await Promise.race([closed, pause(1000)]))
  await pause(3000)
  console.log('sofie codes', codes, 'synced', sofie.provider.synced)
  await stop()
  const rows = database(folder).all(`select seq, length(bytes) as n from updates where room='${emptyRoom}'`)
  console.log(rows)
  const again = await startServer({ DATA_DIR: folder, LOG_LEVEL: 'error' })
  const later = await connect(again.address, emptyRoom, 'mentor')
  const c2 = closes(later.provider)
  await pause(3000)
  console.log('after restart: synced', later.provider.synced, 'closes', c2, 'reads', JSON.stringify(read(later)))
})
