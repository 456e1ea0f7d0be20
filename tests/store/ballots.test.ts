import { expect, test } from 'vitest'
import {
  countBallots,
  forgetBallots,
  giveVote,
  ownBallots,
  takeVoteBack,
  votersOf,
} from '#server/boards/ballots.ts'
import { makeBoard } from '../support/accounts.ts'
import { makePeople, openPlace } from '../support/pairs.ts'
import { onEveryStore } from '../support/stores.ts'

const vote = {
  id: 'v',
  each: 3,
  voters: 'delegation',
  options: [
    { id: 'bread', text: 'Bread' },
    { id: 'water', text: 'Water' },
  ],
} as const
const rosa = { user: 'rosa', delegation: 'mentee' } as const
const paolo = { user: 'paolo', delegation: 'mentee' } as const
const sofie = { user: 'sofie', delegation: 'mentor' } as const

onEveryStore((place) => {
  async function start() {
    const { store } = await openPlace(await place())
    await makePeople(store, { rosa: 'member', paolo: 'member', sofie: 'member' })
    await makeBoard(store, 'b')
    return store
  }

  test('a city’s people who give their last votes at once give no more than there are', async () => {
    const store = await start()
    const tries = await Promise.allSettled(
      [rosa, paolo, rosa, paolo, rosa, paolo].map((voter, index) =>
        giveVote(store, 'b', vote, voter, index % 2 ? 'bread' : 'water'),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    await giveVote(store, 'b', vote, sofie, 'bread')
    expect(await votersOf(store, 'v')).toContain('sofie')
    const sums = Object.values(await countBallots(store, vote))
    expect(sums.reduce((sum, { mentee }) => sum + mentee, 0)).toBe(3)
    expect(sums.reduce((sum, { mentor }) => sum + mentor, 0)).toBe(1)
  })

  test('a vote is taken back from oneself first, then from the own city, never from the other', async () => {
    const store = await start()
    for (const voter of [paolo, rosa, rosa]) await giveVote(store, 'b', vote, voter, 'bread')
    await giveVote(store, 'b', vote, sofie, 'bread')
    const rows = () =>
      store.selectFrom('ballots').select(['user', 'count']).orderBy('user').execute()
    await takeVoteBack(store, 'b', vote, rosa, 'bread')
    expect(await rows()).toMatchObject([
      { user: 'paolo', count: 1 },
      { user: 'rosa', count: 1 },
      { user: 'sofie', count: 1 },
    ])
    for (let time = 0; time < 3; time++) await takeVoteBack(store, 'b', vote, rosa, 'bread')
    expect(await rows()).toMatchObject([{ user: 'sofie', count: 1 }])
    expect(await ownBallots(store, vote, paolo)).toEqual({})
    await forgetBallots(store, 'v')
    expect(await rows()).toEqual([])
  })
})
