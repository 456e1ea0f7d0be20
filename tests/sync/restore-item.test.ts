import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { actors } from '#lib/board/actors.ts'
import { assessment } from '#lib/board/assessment.ts'
import { factor } from '#lib/board/factor.ts'
import { actionTextKey, plan } from '#lib/board/plan.ts'
import { plainText, writeFragment } from '#lib/board/rich-text.ts'
import { findBoard } from '#server/boards/boards.ts'
import { itemsThatDiffer } from '#server/boards/items-that-differ.ts'
import { memberOf } from '#server/boards/members.ts'
import { restoreVersion } from '#server/boards/restore-version.ts'
import { findVersion, saveVersion, versionsOf } from '#server/boards/versions.ts'
import { program } from '#server/program.ts'
import { connect } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { startServer } from '../support/server.ts'

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** A demo of which a version is saved, and what brings single things of it back. */
async function start() {
  const { address } = await startServer()
  const { store } = program()
  const board = await findBoard(store, 'demo')
  const member = await memberOf(store, 'demo', 'demo-facilitator')
  if (!board || !member) throw new Error('no demo board')
  const named = { kind: 'named', name: 'Before', note: '', author: member.user.id } as const
  const save = async () => {
    const version = await findVersion(store, 'demo', await saveVersion(program(), board, named))
    if (!version) throw new Error('no version')
    return version
  }
  const open = async (room: string) => {
    const { doc, provider } = await connect(address, room, 'mentee')
    await eventually(() => expect(provider.synced).toBe(true))
    return doc
  }
  return { board, member, save, open }
}

const within = (doc: Y.Doc, change: () => void) => doc.transact(change)

test('one action of a version comes back before the eyes of whoever edits, with all that belongs to it, and nothing else does', async () => {
  const { board, member, save, open } = await start()
  const doc = await open('demo/plan')
  const face = plan.on(doc)
  const [action, other] = face.actions.list()
  if (!action || !other) throw new Error('no actions')
  writeFragment(face.texts.fragment(actionTextKey(action.id, 'description')), [
    paragraph('As it was planned.'),
  ])
  face.activities.add({ action: action.id, what: 'Ask the parish' }, { author: 'rosa' })
  await eventually(async () =>
    expect(
      await program().rooms.read('demo/plan', (live) =>
        plan
          .on(live)
          .activities.list()
          .some(({ what }) => what === 'Ask the parish'),
      ),
    ).toBe(true),
  )
  const version = await save()
  within(doc, () => {
    for (const { id, action: of } of face.activities.list())
      if (of === action.id) face.activities.remove(id)
    face.actions.remove(action.id)
    face.actions.patch(other.id, { title: 'Written since' })
  })
  const item = { room: 'plan', kind: 'action', id: action.id } as const
  await eventually(async () => {
    const differing = await itemsThatDiffer(program(), version)
    expect(differing).toContainEqual({ ...item, since: 'removed', words: action.title })
    expect(differing).toHaveLength(2)
  })
  const safety = await restoreVersion(program(), {
    ...{ board, member, version, rooms: [] },
    items: [item],
  })
  await eventually(() => {
    expect(face.actions.get(action.id)?.title).toBe(action.title)
    expect(face.activities.list().map(({ what }) => what)).toContain('Ask the parish')
    const text = face.texts.json(actionTextKey(action.id, 'description'))
    expect(plainText(text)).toContain('As it was planned.')
  })
  expect(face.actions.get(other.id)?.title).toBe('Written since')
  const [newest] = await versionsOf(program().store, 'demo')
  expect(newest).toMatchObject({ id: safety, kind: 'before-restore' })
})

test('an actor comes back with its relations, and one that is new since goes with its own', async () => {
  const { board, member, save, open } = await start()
  const version = await save()
  const doc = await open('demo/actors')
  const face = actors.on(doc)
  const relation = face.relations.list()[0]
  const gone = face.actors.get(relation?.from ?? '')
  if (!relation || !gone) throw new Error('no relation')
  let added = ''
  within(doc, () => {
    for (const one of face.relations.list())
      if (one.from === gone.id || one.to === gone.id) face.relations.remove(one.id)
    face.actors.remove(gone.id)
    added = face.actors.add({ name: 'New since', city: 'mentee' })
    face.relations.add({ from: added, to: relation.to })
  })
  await eventually(async () =>
    expect((await itemsThatDiffer(program(), version)).map(({ id }) => id)).toContain(added),
  )
  const items = [gone.id, added].map((id) => ({ room: 'actors', kind: 'actor' as const, id }))
  await restoreVersion(program(), { board, member, version, rooms: [], items })
  await eventually(() => {
    expect(face.actors.get(gone.id)?.name).toBe(gone.name)
    expect(face.relations.get(relation.id)).toEqual(relation)
    expect(face.actors.get(added)).toBeUndefined()
    expect(face.relations.list().some(({ from }) => from === added)).toBe(false)
  })
})

test('a note, a card and an agreed rating come back one by one', async () => {
  const { board, member, save, open } = await start()
  const version = await save()
  const doc = await open('demo/factor/networks-and-access')
  const face = factor.on(doc)
  const before = plainText(face.notes.json('mentee'))
  const card = face.cards.list()[0]
  const rated = await open('demo/assessment')
  const agreed = assessment.on(rated)
  const step = agreed.agreed.get('networks-and-access')
  if (!card) throw new Error('no card')
  within(doc, () => {
    face.notes.fragment('mentee').delete(0, face.notes.fragment('mentee').length)
    writeFragment(face.notes.fragment('mentor'), [paragraph('Written since.')])
    face.cards.patch(card.id, { text: 'Other words' })
  })
  agreed.agreed.set('networks-and-access', step === 'embedded' ? 'in-place' : 'embedded')
  await eventually(async () => expect(await itemsThatDiffer(program(), version)).toHaveLength(4))
  const room = 'factor/networks-and-access'
  const items = [
    { room, kind: 'note', id: 'mentee' },
    { room, kind: 'card', id: card.id },
    { room: 'assessment', kind: 'agreed', id: 'networks-and-access' },
    // Of another room: it is passed over.
    { room: 'comments', kind: 'note', id: 'mentor' },
  ] as const
  await restoreVersion(program(), { board, member, version, rooms: [], items })
  await eventually(() => {
    expect(plainText(face.notes.json('mentee'))).toBe(before)
    expect(face.cards.get(card.id)?.text).toBe(card.text)
    expect(agreed.agreed.get('networks-and-access') ?? null).toBe(step ?? null)
  })
  expect(plainText(face.notes.json('mentor'))).toContain('Written since.')
})
