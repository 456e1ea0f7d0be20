import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { factor } from '#lib/board/factor.ts'
import { plainText, writeFragment } from '#lib/board/rich-text.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { connect, refusal } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { startServer } from '../support/server.ts'

const room = 'demo/factor/know-local-context'

const words = (doc: Y.Doc, key: 'mentor' | 'mentee' | 'agreed') =>
  plainText(factor.on(doc).notes.json(key))

function addParagraph(doc: Y.Doc, key: 'mentor' | 'mentee' | 'agreed', text: string) {
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] }
  writeFragment(factor.on(doc).notes.fragment(key), [paragraph])
}

test('a plain y-websocket client reads what is stored and writes what others read', async () => {
  const { address } = await startServer()
  const sofie = await connect(address, room, 'mentor')
  const rosa = await connect(address, room, 'mentee')
  await eventually(() => expect(words(sofie.doc, 'mentor').length).toBeGreaterThan(50))
  addParagraph(sofie.doc, 'agreed', 'Written by Sofie.')
  addParagraph(rosa.doc, 'agreed', 'Scritto da Rosa.')
  for (const { doc } of [sofie, rosa]) {
    await eventually(() => expect(words(doc, 'agreed')).toContain('Written by Sofie.'))
    await eventually(() => expect(words(doc, 'agreed')).toContain('Scritto da Rosa.'))
  }
})

test('an observer hears everything, changes nothing, and is told when a copy has gone its own way', async () => {
  const { address } = await startServer()
  const marc = await connect(address, room, 'observer')
  const rosa = await connect(address, room, 'mentee')
  await eventually(() => expect(marc.provider.synced && rosa.provider.synced).toBe(true))
  addParagraph(rosa.doc, 'mentee', 'Una frase nuova.')
  await eventually(() => expect(words(marc.doc, 'mentee')).toContain('Una frase nuova.'))
  const refused = refusal(marc.provider)
  addParagraph(marc.doc, 'mentee', 'Not mine to write.')
  expect(await refused).toBe(closeCodes.diverged)
  expect(words(rosa.doc, 'mentee')).not.toContain('Not mine to write.')
})

test('a restart keeps everything', async () => {
  const folder = await temporaryFolder()
  const first = await startServer(folder)
  const rosa = await connect(first.address, room, 'mentee')
  await eventually(() => expect(rosa.provider.synced).toBe(true))
  addParagraph(rosa.doc, 'mentee', 'Rimane.')
  const sofie = await connect(first.address, room, 'mentor')
  await eventually(() => expect(words(sofie.doc, 'mentee')).toContain('Rimane.'))
  rosa.end()
  sofie.end()
  await first.stop()
  const second = await startServer(folder)
  const later = await connect(second.address, room, 'mentor')
  await eventually(() => expect(words(later.doc, 'mentee')).toContain('Rimane.'))
  expect(words(later.doc, 'mentee').match(/Rimane/g)).toHaveLength(1)
})
