import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { actors } from '#lib/board/actors.ts'
import { plan } from '#lib/board/plan.ts'
import { expect, type ProgramUnderTest } from './e2e.ts'

type Program = Pick<ProgramUnderTest, 'address'>

/** Takes all actors and relations off the demo's map, for tests that count their own. */
export const emptyMap = (program: Program): Promise<void> =>
  change(program, 'demo/actors', (doc) => {
    const face = actors.on(doc)
    for (const { id } of face.relations.list()) face.relations.remove(id)
    for (const { id } of face.actors.list()) face.actors.remove(id)
  })

/** Takes all actions off the demo's plan. */
export const emptyPlan = (program: Program): Promise<void> =>
  change(program, 'demo/plan', (doc) => {
    const { actions } = plan.on(doc)
    for (const { id } of actions.list()) actions.remove(id)
  })

/** Changes a room as the demo's facilitator, past the pages. */
async function change(
  { address }: Program,
  room: string,
  edit: (doc: Y.Doc) => void,
): Promise<void> {
  const body = new URLSearchParams({ as: 'facilitator' })
  const answer = await fetch(`${address}/api/demo`, { method: 'POST', body, redirect: 'manual' })
  const headers = { Cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${address.replace('http', 'ws')}/sync`, room, doc, {
    disableBc: true,
    WebSocketPolyfill: class extends WebSocket {
      constructor(at: string | URL) {
        super(at, { headers })
      }
    } as unknown as typeof globalThis.WebSocket,
  })
  try {
    await expect.poll(() => provider.synced).toBe(true)
    doc.transact(() => edit(doc))
    await expect.poll(() => provider.ws?.bufferedAmount).toBe(0)
  } finally {
    provider.destroy()
  }
}
