import { expect, test } from 'vitest'
import { draft } from '#lib/board/draft.ts'
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
