import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { actors } from '#lib/board/actors.ts'
import { expect, type ProgramUnderTest } from './e2e.ts'

/** Takes all actors and relations off the demo's map, for tests that count their own. */
export async function emptyMap({ address }: Pick<ProgramUnderTest, 'address'>): Promise<void> {
  const body = new URLSearchParams({ as: 'facilitator' })
  const answer = await fetch(`${address}/api/demo`, { method: 'POST', body, redirect: 'manual' })
  const headers = { Cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(
    `${address.replace('http', 'ws')}/sync`,
    'demo/actors',
    doc,
    {
      disableBc: true,
      WebSocketPolyfill: class extends WebSocket {
        constructor(at: string | URL) {
          super(at, { headers })
        }
      } as unknown as typeof globalThis.WebSocket,
    },
  )
  try {
    await expect.poll(() => provider.synced).toBe(true)
    const face = actors.on(doc)
    doc.transact(() => {
      for (const { id } of face.relations.list()) face.relations.remove(id)
      for (const { id } of face.actors.list()) face.actors.remove(id)
    })
    await expect.poll(() => provider.ws?.bufferedAmount).toBe(0)
  } finally {
    provider.destroy()
  }
}
