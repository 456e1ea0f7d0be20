import { expect, test } from 'vitest'
import { draft, nobody } from '#lib/board/draft.ts'
import { factor } from '#lib/board/factor.ts'
import { stage } from '#lib/board/stage.ts'
import { eraseUser } from '#server/auth/erasure.ts'
import { findBoard } from '#server/boards/boards.ts'
import { forgetDrafts } from '#server/boards/forget-drafts.ts'
import { countDrafts, revealDrafts } from '#server/boards/reveal.ts'
import { memoryBuses } from '#server/bus/memory.ts'
import { program } from '#server/program.ts'
import { makeMember, makeUser } from '../support/accounts.ts'
import { connect, connectAsking } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { synced } from '../support/notes.ts'
import { startServer } from '../support/server.ts'
import { postgresPlace, skipWithoutPostgres } from '../support/stores.ts'

const id = 'image-and-stories'

/** Two people with private cards, somebody who watches the factor, and the board. */
async function twoWriters(named: boolean) {
  const { address } = await startServer()
  const board = await findBoard(program().store, 'demo')
  if (!board) throw new Error('no demo board')
  await program().rooms.change('demo/stage', null, (doc) => {
    stage.on(doc).privacy.set('named', named)
  })
  const [rosa, sofie] = [
    await connectAsking(address, 'demo/draft@demo-mentee', 'mentee'),
    await connectAsking(address, 'demo/draft@demo-mentor', 'mentor'),
  ]
  const watching = await connect(address, `demo/factor/${id}`, 'observer')
  await synced(rosa, sofie, watching)
  const add = ({ doc }: typeof rosa, author: string, text: string, more = {}) =>
    draft.on(doc).cards.add({ factor: id, text, named, ...more }, { author })
  const saved = () => eventually(() => expect(rosa.isSaved() && sofie.isSaved()).toBe(true))
  const seen = () => factor.on(watching.doc).cards.list()
  return { board, rosa, sofie, add, saved, seen }
}

test('a reveal shows all cards at once, with name and city where that was announced', async () => {
  const { board, rosa, sofie, add, saved, seen } = await twoWriters(true)
  add(rosa, 'demo-mentee', 'From Rosa.')
  add(sofie, 'demo-mentor', 'From Sofie.')
  add(sofie, 'demo-mentor', 'Written while it said without.', { named: false })
  await saved()
  expect(await countDrafts(program(), 'demo', id)).toEqual({ people: 2, cards: 3 })
  await revealDrafts(program(), board, id)
  await eventually(() => expect(seen()).toHaveLength(3))
  const by = Object.fromEntries(seen().map((card) => [card.text, card]))
  expect(by['From Rosa.']).toMatchObject({ author: 'demo-mentee', delegation: 'mentee' })
  expect(by['From Sofie.']).toMatchObject({ author: 'demo-mentor', delegation: 'mentor' })
  expect(by['Written while it said without.']).toMatchObject({ author: nobody, delegation: null })
  await eventually(() => expect(draft.on(rosa.doc).cards.list()).toEqual([]))
})

test('without names nothing in the factor’s document tells who wrote a card', async () => {
  const { board, rosa, sofie, add, saved, seen } = await twoWriters(false)
  const authors = () =>
    program()
      .store.selectFrom('authors')
      .selectAll()
      .where('room', '=', `demo/factor/${id}`)
      .execute()
  const before = await authors()
  add(rosa, 'demo-mentee', 'From Rosa.')
  add(sofie, 'demo-mentor', 'From Sofie.')
  await saved()
  await revealDrafts(program(), board, id)
  await eventually(() => expect(seen()).toHaveLength(2))
  for (const card of seen()) expect(card).toMatchObject({ author: nobody, delegation: null })
  expect(await authors()).toEqual(before)
})

test('a card that its author keeps back stays with them, and is not counted', async () => {
  const { board, rosa, add, saved, seen } = await twoWriters(false)
  add(rosa, 'demo-mentee', 'Shown.')
  add(rosa, 'demo-mentee', 'Kept back.', { held: true })
  add(rosa, 'demo-mentee', 'Of another factor.', { factor: 'strengthen-partners' })
  await saved()
  expect(await countDrafts(program(), 'demo', id)).toEqual({ people: 1, cards: 1 })
  await revealDrafts(program(), board, id)
  await eventually(() => expect(seen().map(({ text }) => text)).toEqual(['Shown.']))
  await eventually(() => expect(draft.on(rosa.doc).cards.list()).toHaveLength(2))
})

test('of two facilitators who reveal at once, one shows the cards and the other finds none', async () => {
  const { board, rosa, add, saved, seen } = await twoWriters(false)
  add(rosa, 'demo-mentee', 'Once only.')
  await saved()
  const both = await Promise.all([1, 2].map(() => revealDrafts(program(), board, id)))
  expect(both.map(({ cards }) => cards).sort()).toEqual([0, 1])
  await eventually(() => expect(seen()).toHaveLength(1))
})

skipWithoutPostgres('two processes on one database', () => {
  test('of two processes that reveal at once, each card is shown by one', async () => {
    const place = await postgresPlace()
    const make = memoryBuses()
    await startServer(place, make())
    const first = { ...program() }
    const second = await startServer(place, make())
    const board = await findBoard(first.store, 'demo')
    if (!board) throw new Error('no demo board')
    const rosa = await connectAsking(second.address, 'demo/draft@demo-mentee', 'mentee')
    await synced(rosa)
    for (const text of ['One.', 'Two.', 'Three.']) {
      draft.on(rosa.doc).cards.add({ factor: id, text }, { author: 'demo-mentee' })
    }
    await eventually(() => expect(rosa.isSaved()).toBe(true))
    const both = await Promise.all([first, program()].map((one) => revealDrafts(one, board, id)))
    expect(both.reduce((sum, { cards }) => sum + cards, 0)).toBe(3)
    for (const { rooms } of [first, program()]) {
      await eventually(async () => {
        const shown = await rooms.read(`demo/factor/${id}`, (doc) => factor.on(doc).cards.list())
        const texts = shown.filter(({ author }) => author === nobody).map(({ text }) => text)
        expect(texts.sort()).toEqual(['One.', 'Three.', 'Two.'])
      })
    }
    await eventually(() => expect(draft.on(rosa.doc).cards.list()).toEqual([]))
  })
})

test('whoever is erased leaves no private cards behind', async () => {
  await startServer()
  const { store, rooms } = program()
  await makeUser(store, 'gina', { name: 'Gina' })
  await makeMember(store, 'demo', 'gina', { delegation: 'mentee' })
  const room = 'demo/draft@gina'
  await rooms.change(
    room,
    { id: 'gina', name: 'Gina', role: 'participant', delegation: 'mentee' },
    (doc) => {
      draft.on(doc).cards.add({ factor: id, text: 'Mine alone.' }, { author: 'gina' })
    },
  )
  await eraseUser(store, 'gina')
  await forgetDrafts(program(), 'gina')
  expect(await rooms.read(room, (doc) => draft.on(doc).cards.list())).toEqual([])
  for (const table of ['updates', 'snapshots', 'authors'] as const) {
    expect(await store.selectFrom(table).selectAll().where('room', '=', room).execute()).toEqual([])
  }
})
