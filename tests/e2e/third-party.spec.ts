import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { factor } from '#lib/board/factor.ts'
import { plainText, writeFragment } from '#lib/board/rich-text.ts'
import { expect, factorPath, startLine, test, words } from '../support/e2e.ts'

test('a plain y-websocket client with a session cookie reads and writes the note on the page', async ({
  open,
  program,
}) => {
  const sofie = await open('mentor', factorPath())
  const rosa = await open('mentee', factorPath())
  const cookies = await rosa.context().cookies()
  const headers = { Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(
    `${program.address.replace('http', 'ws')}/sync`,
    'demo/factor/know-local-context',
    doc,
    {
      disableBc: true,
      WebSocketPolyfill: class extends WebSocket {
        constructor(address: string | URL) {
          super(address, { headers })
        }
      } as unknown as typeof globalThis.WebSocket,
    },
  )
  try {
    const { notes } = factor.on(doc)
    const text = () => plainText(notes.json('mentee'))
    await expect.poll(text).not.toBe('')
    await startLine(sofie, 'mentee')
    await sofie.keyboard.type('From the page.')
    await expect.poll(text).toContain('From the page.')
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'From a script.' }] }
    writeFragment(notes.fragment('mentee'), [paragraph])
    await expect.poll(() => words(sofie, 'mentee')).toContain('From a script.')
  } finally {
    provider.destroy()
  }
})
