import { actors } from '#lib/board/actors.ts'
import { comments } from '#lib/board/comments.ts'
import { factor } from '#lib/board/factor.ts'
import { noteKeys } from '#lib/board/note-keys.ts'
import { plan } from '#lib/board/plan.ts'
import { writeFragment } from '#lib/board/rich-text.ts'
import { liveRoom } from '../support/live-room.ts'
import { seeded } from '../support/random.ts'

/** What a long session leaves behind. */
export const longBoard = { words: 5_000, actors: 200, actions: 60, comments: 300 } as const

const factors = [
  'know-local-context',
  'strengthen-partners',
  'inclusive-administration',
  'networks-and-access',
  'image-and-stories',
] as const

const said = 'de stad opent haar deuren en la gente porta quello che sa from door to door'.split(
  ' ',
)

/** Writes the board of a long session into the demo of a program. */
export async function writeLongBoard(address: string): Promise<void> {
  const { next } = seeded(3)
  const sentence = (count: number) =>
    Array.from({ length: count }, () => said[Math.floor(next() * said.length)]).join(' ')
  for (const id of factors) {
    const room = await liveRoom(address, `demo/factor/${id}`, 'facilitator')
    for (const key of noteKeys) {
      const words = Math.ceil(longBoard.words / noteKeys.length)
      const paragraphs = Array.from({ length: Math.ceil(words / 50) }, () => ({
        type: 'paragraph',
        content: [{ type: 'text', text: sentence(50) }],
      }))
      writeFragment(factor.on(room.doc).notes.fragment(key), paragraphs)
    }
    await room.saved()
    room.end()
  }
  const map = await liveRoom(address, 'demo/actors', 'facilitator')
  map.doc.transact(() => {
    for (let count = 0; count < longBoard.actors; count++)
      actors.on(map.doc).actors.add({
        name: `Actor ${count}`,
        city: count % 2 ? 'mentor' : 'mentee',
        kind: 'organisation',
        role: sentence(12),
        interest: 1 + (count % 5),
        influence: 1 + (Math.floor(count / 5) % 5),
      })
  })
  await map.saved()
  map.end()
  const actions = await liveRoom(address, 'demo/plan', 'facilitator')
  actions.doc.transact(() => {
    for (let count = 0; count < longBoard.actions; count++)
      plan.on(actions.doc).actions.add(
        {
          title: `Action ${count}`,
          objective: sentence(20),
          factors: [factors[count % 5] ?? ''],
        },
        { author: 'demo-facilitator' },
      )
  })
  await actions.saved()
  actions.end()
}

/** The comments of a long session; only the server may write them, so they go in while it is down. */
export function writeComments(doc: Parameters<typeof comments.on>[0]): void {
  const face = comments.on(doc)
  const at = '2026-05-04T10:00:00.000Z'
  doc.transact(() => {
    for (let count = 0; count < longBoard.comments; count++) {
      const anchor = {
        on: 'note',
        factor: factors[count % 5] ?? null,
        id: 'agreed',
        quote: '',
      } as const
      const thread = face.threads.add({ anchor, at })
      const text = 'Is this for everybody, and who is going to pay for it in the second year?'
      face.comments.add({ thread, author: 'demo-mentee', name: 'Rosa Palmeri', text, at })
    }
  })
}
