import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { delegations } from '#lib/access/access.ts'
import { actors } from '#lib/board/actors.ts'
import { assessment, ownAssessment } from '#lib/board/assessment.ts'
import { plan } from '#lib/board/plan.ts'
import { stage } from '#lib/board/stage.ts'
import type { DemoPerson } from '#server/boards/demo-people.ts'
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

/** An action on the demo's plan that says what cannot be, as another program may have written it. */
export const impossibleAction = (program: Program): Promise<void> =>
  change(program, 'demo/plan', (doc) => {
    const gone = 'gonegonegonegone'
    const said = { budget: -500, currency: 'XXX', start: '2027-05-01', end: '1027-05-01' }
    plan
      .on(doc)
      .actions.add({ title: 'Atlas', leadActor: gone, partners: [gone], ...said }, { author: 'x' })
  })

/** Begins a round of ratings in which neither city has said anything of a factor yet. */
export async function emptyRatings(program: Program, factor: string): Promise<void> {
  await change(program, 'demo/stage', (doc) => {
    const { ratings } = stage.on(doc)
    for (const part of ['mentor', 'mentee', 'revealed'] as const) ratings.clear(part)
  })
  for (const city of delegations) {
    const forget = (doc: Y.Doc) => {
      const face = ownAssessment.on(doc)
      for (const cells of [face.now, face.target, face.confidence]) cells.clear(factor)
      const reason = face.reasons.fragment(factor)
      reason.delete(0, reason.length)
    }
    await change(program, `demo/assessment@${city}`, forget, city)
  }
  await change(program, 'demo/assessment', (doc) => assessment.on(doc).agreed.clear(factor))
}

/** Changes a room as one of the demo's people, past the pages. */
async function change(
  { address }: Program,
  room: string,
  edit: (doc: Y.Doc) => void,
  as: DemoPerson = 'facilitator',
): Promise<void> {
  const body = new URLSearchParams({ as })
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
