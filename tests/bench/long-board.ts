import { DatabaseSync } from 'node:sqlite'
import * as Y from 'yjs'
import { comments } from '#lib/board/comments.ts'
import { factor } from '#lib/board/factor.ts'
import { noteKeys } from '#lib/board/note-keys.ts'
import { plan } from '#lib/board/plan.ts'
import { writeFragment } from '#lib/board/rich-text.ts'
import { fillMap } from '../support/actor-maps.ts'
import { startProgram } from '../support/program.ts'

/** How large the board of a long session is. */
export const boardSize = { words: 5000, actors: 200, relations: 300, actions: 60, comments: 300 }

const factors = [
  'know-local-context',
  'strengthen-partners',
  'inclusive-administration',
  'networks-and-access',
  'image-and-stories',
]

const word = ['people', 'meet', 'in', 'the', 'library', 'every', 'month', 'and', 'write', 'down']

/** The demo's board as it is after a long session, as if it had been written before. */
export async function seedLongBoard(folder: string): Promise<void> {
  const program = await startProgram({ DATA_DIR: folder })
  await program.end()
  const db = new DatabaseSync(`${folder}/compa.sqlite`)
  for (const [room, bytes] of boardOfLongSession()) {
    const name = `demo/${room}`
    db.prepare('delete from updates where room = ?').run(name)
    db.prepare('delete from snapshots where room = ?').run(name)
    db.prepare('insert or replace into rooms (room, seq) values (?, 1)').run(name)
    db.prepare('insert into updates (room, seq, bytes, at) values (?, 1, ?, ?)').run(
      ...[name, bytes, new Date().toISOString()],
    )
  }
  db.close()
}

/** The rooms of such a board, by their names without the board's, each as one update. */
function boardOfLongSession(): Map<string, Uint8Array> {
  const rooms = new Map<string, Uint8Array>()
  const add = (room: string, write: (doc: Y.Doc) => void) => {
    const doc = new Y.Doc()
    doc.transact(() => write(doc))
    rooms.set(room, Y.encodeStateAsUpdate(doc))
    doc.destroy()
  }
  for (const id of factors) {
    const doc = new Y.Doc()
    for (const key of noteKeys) writeNote(doc, key, boardSize.words / noteKeys.length)
    rooms.set(`factor/${id}`, Y.encodeStateAsUpdate(doc))
    doc.destroy()
  }
  add('actors', (doc) => fillMap(doc, boardSize))
  add('plan', (doc) => {
    for (let at = 0; at < boardSize.actions; at++) {
      const fields = {
        title: `Action ${at + 1}: meet the people of quarter ${at % 23}`,
        factors: [factors[at % factors.length] ?? ''],
        objective: text(30),
        lead: `Office ${at % 20}`,
        start: '2027-01-01',
        end: '2027-06-30',
      }
      plan.on(doc).actions.add(fields, { author: 'bench' })
    }
  })
  add('comments', (doc) => {
    const face = comments.on(doc)
    const at = '2026-11-28T10:00:00.000Z'
    let thread = ''
    for (let count = 0; count < boardSize.comments; count++) {
      const anchor = { on: 'note', factor: factors[count % 5] ?? '', id: 'agreed' } as const
      if (count % 3 === 0) thread = face.threads.add({ anchor, at })
      face.comments.add({ thread, author: 'demo-mentee', name: 'Rosa', text: text(40), at })
    }
  })
  return rooms
}

const text = (words: number) =>
  Array.from({ length: words }, (_, at) => word[(at * 7 + words) % word.length]).join(' ')

/** Paragraphs of fifty words, each written by somebody else, in a document that all of them have. */
function writeNote(doc: Y.Doc, key: (typeof noteKeys)[number], words: number): void {
  for (let at = 0; at < words; at += 50) {
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const before = Y.encodeStateVector(doc)
    writeFragment(factor.on(other).notes.fragment(key), [
      { type: 'paragraph', content: [{ type: 'text', text: text(50) }] },
    ])
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, before))
    other.destroy()
  }
}
