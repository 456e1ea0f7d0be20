import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { factor } from '#lib/board/factor.ts'
import { connect } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { emptyRoom, read, reads, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

test('what two people write at once is there for both, in the same order', async () => {
  const { address } = await startServer()
  const sofie = await connect(address, emptyRoom, 'mentor')
  const rosa = await connect(address, emptyRoom, 'mentee')
  await synced(sofie, rosa)
  for (let line = 0; line < 20; line++) {
    write(sofie, `Sofie ${line}.`)
    write(rosa, `Rosa ${line}.`)
  }
  for (const client of [sofie, rosa]) {
    await reads(client, 'Sofie 19.')
    await reads(client, 'Rosa 19.')
  }
  expect(read(sofie)).toBe(read(rosa))
  expect(read(sofie).match(/Sofie|Rosa/g)).toHaveLength(40)
})

test('what was written without a connection joins what others wrote meanwhile', async () => {
  const { address } = await startServer()
  const sofie = await connect(address, emptyRoom, 'mentor')
  const rosa = await connect(address, emptyRoom, 'mentee')
  await synced(sofie, rosa)
  rosa.provider.disconnect()
  write(rosa, 'Scritto in treno.')
  write(sofie, 'Written meanwhile.')
  rosa.provider.connect()
  for (const client of [sofie, rosa]) {
    await reads(client, 'Scritto in treno.')
    await reads(client, 'Written meanwhile.')
  }
})

test('two people making the same words bold at once do not silence the room', async () => {
  const { address } = await startServer()
  const sofie = await connect(address, emptyRoom, 'mentor')
  const rosa = await connect(address, emptyRoom, 'mentee')
  await synced(sofie, rosa)
  let closed = 0
  for (const { provider } of [sofie, rosa]) provider.on('connection-close', () => closed++)
  write(sofie, 'hello wide world')
  await reads(rosa, 'hello wide world')
  for (const { doc } of [sofie, rosa]) {
    const last = factor.on(doc).notes.fragment('agreed').toArray().at(-1)
    const text = last instanceof Y.XmlElement ? last.get(0) : undefined
    if (!(text instanceof Y.XmlText)) throw new Error('the last paragraph holds no text')
    text.format(0, 5, { bold: {} })
  }
  const bold = ({ doc }: { doc: Y.Doc }) => JSON.stringify(factor.on(doc).notes.json('agreed'))
  await eventually(() => expect(bold(sofie)).toBe(bold(rosa)))
  write(rosa, 'And on.')
  await reads(sofie, 'And on.')
  expect(closed).toBe(0)
})
