import { expect, test } from 'vitest'
import { draft } from '#lib/board/draft.ts'
import { privateNotes } from '#lib/board/private-notes.ts'
import { writeFragment } from '#lib/board/rich-text.ts'
import { personalData } from '#server/auth/personal-data.ts'
import { program } from '#server/program.ts'
import { makeMember, makeUser } from '../support/accounts.ts'
import { startServer } from '../support/server.ts'

test('somebody’s data holds their private cards and open ballots, and nobody else’s', async () => {
  await startServer()
  const { store, rooms } = program()
  const paolo = await makeUser(store, 'paolo', { name: 'Paolo' })
  await makeMember(store, 'demo', 'paolo', { delegation: 'mentee' })
  for (const [user, text] of [
    ['paolo', 'Mine alone.'],
    ['demo-mentee', 'Not Paolo’s.'],
  ] as const) {
    await rooms.change(`demo/draft@${user}`, null, (doc) => {
      draft.on(doc).cards.add({ factor: 'f', text }, { author: user })
    })
    await store
      .insertInto('ballots')
      .values({ board: 'demo', vote: 'v', user, delegation: 'mentee', option: user, count: 2 })
      .execute()
  }
  const data = await personalData(store, paolo, rooms, 'en')
  expect(data['private-cards.json']).toEqual([
    { board: 'demo', factor: 'f', text: 'Mine alone.', held: false },
  ])
  expect(data['votes.json']).toEqual([{ board: 'demo', vote: 'v', option: 'paolo', count: 2 }])
})

test('somebody’s data holds what they wrote with their city alone, as long as they may read it', async () => {
  await startServer()
  const { store, rooms } = program()
  const paolo = await makeUser(store, 'paolo', { name: 'Paolo' })
  await makeMember(store, 'demo', 'paolo', { delegation: 'mentee' })
  const person = { id: 'paolo', name: 'Paolo', role: 'participant', delegation: 'mentee' } as const
  await rooms.change('demo/private@mentee', person, (doc) => {
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Between us.' }] }
    writeFragment(privateNotes.on(doc).notes.fragment('notes'), [paragraph])
  })
  const notes = async () => {
    const { 'texts.json': texts } = await personalData(store, paolo, rooms, 'en')
    return (texts as { notes: unknown[] }[]).flatMap((one) => one.notes)
  }
  expect(await notes()).toEqual([
    { of: 'mentee', city: 'Capaci', private: true, text: 'Between us.' },
  ])
  await store
    .updateTable('members')
    .set({ delegation: 'mentor' })
    .where('user', '=', 'paolo')
    .execute()
  expect(await notes()).toEqual([])
})
