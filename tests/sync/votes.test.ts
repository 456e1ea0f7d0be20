import { expect, test } from 'vitest'
import { goToStep, setPaused, stepsOf } from '#lib/board/run.ts'
import { stage } from '#lib/board/stage.ts'
import { type Vote, votes } from '#lib/board/votes.ts'
import { eraseUser } from '#server/auth/erasure.ts'
import { findBoard } from '#server/boards/boards.ts'
import { closeSession } from '#server/boards/close-session.ts'
import { type Member, memberOf } from '#server/boards/members.ts'
import { castVote, endVote, myBallots, readVotes, startVote } from '#server/boards/votes.ts'
import { program } from '#server/program.ts'
import { makeMember, makeUser } from '../support/accounts.ts'
import { connect } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { heard } from '../support/frames.ts'
import { startServer } from '../support/server.ts'

/** An open vote on bread and water, its people, and somebody who reads its room. */
async function openVote(given: Partial<{ voters: Vote['voters']; each: number }> = {}) {
  const { address } = await startServer()
  const { store, rooms } = program()
  const found = await findBoard(store, 'demo')
  if (!found) throw new Error('no demo board')
  const board = found
  const person = async (user: string): Promise<Member> => {
    const member = await memberOf(store, 'demo', user)
    if (!member) throw new Error(`${user} is not there`)
    return member
  }
  await makeUser(store, 'paolo', { name: 'Paolo' })
  await makeMember(store, 'demo', 'paolo', { delegation: 'mentee' })
  const anna = await person('demo-facilitator')
  const vote = { question: 'What first?', kind: 'options', factor: '', each: 2 } as const
  const options = ['Bread', 'Water', ' ']
  const asked = { ...vote, voters: 'person', options, ...given } as const
  await startVote(program(), { board, member: anna }, asked, 'en')
  const reader = await connect(address, 'demo/votes', 'observer')
  const seen = () => votes.on(reader.doc).votes.list()[0]
  await eventually(() => expect(seen()?.question).toBe('What first?'))
  const now = async () => {
    const [first] = await readVotes(rooms, 'demo')
    if (!first) throw new Error('no vote')
    return first
  }
  const { id, options: listed } = await now()
  const [bread = '', water = ''] = listed.map((option) => option.id)
  const cast = (member: Member, option: string, back = false) =>
    castVote(program(), { board, member }, { vote: id, option, back })
  const people = {
    rosa: await person('demo-mentee'),
    paolo: await person('paolo'),
    sofie: await person('demo-mentor'),
    marc: await person('demo-observer'),
    anna,
  }
  return { address, board, id, bread, water, cast, seen, now, store, rooms, ...people }
}

test('votes are hidden until the end, and then counted for each city', async () => {
  const { address, board, id, bread, water, cast, seen, store, rosa, sofie, paolo } =
    await openVote()
  await cast(rosa, bread)
  await cast(rosa, bread)
  await cast(paolo, water)
  await cast(sofie, bread)
  await eventually(() => expect(seen()).toMatchObject({ turnout: 3, results: null }))
  const { text } = await heard(address, 'demo/votes', 'facilitator', { stays: true })
  expect(text).toContain('What first?')
  for (const { user } of [rosa, sofie, paolo]) expect(text).not.toContain(user.id)
  await endVote(program(), board, id)
  await eventually(() =>
    expect(seen()?.results).toEqual({
      [bread]: { mentor: 1, mentee: 2, other: 0 },
      [water]: { mentor: 0, mentee: 1, other: 0 },
    }),
  )
  expect(await store.selectFrom('ballots').selectAll().execute()).toEqual([])
  await expect(cast(sofie, water)).rejects.toThrow('vote-over')
})

test('nobody gives more votes than they have, and a vote that is taken back can be given again', async () => {
  const { bread, water, cast, now, store, rosa } = await openVote()
  await cast(rosa, bread)
  await cast(rosa, bread)
  await expect(cast(rosa, water)).rejects.toThrow('no-votes-left')
  await cast(rosa, bread, true)
  await cast(rosa, water)
  expect(await myBallots(store, rosa, [await now()])).toEqual({
    [(await now()).id]: { [bread]: 1, [water]: 1 },
  })
  await cast(rosa, water, true)
  await cast(rosa, water, true)
  expect((await now()).turnout).toBe(1)
})

test('where cities vote, their people give from one common lot, also at once', async () => {
  const { bread, water, cast, now, store, rosa, paolo, sofie } = await openVote({
    voters: 'delegation',
    each: 3,
  })
  const tries = await Promise.allSettled([
    cast(rosa, bread),
    cast(paolo, bread),
    cast(rosa, water),
    cast(paolo, water),
    cast(rosa, bread),
  ])
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  await cast(sofie, bread)
  const own = (await myBallots(store, paolo, [await now()]))[(await now()).id] ?? {}
  expect(Object.values(own).reduce((sum, count) => sum + count, 0)).toBe(3)
})

test('a device votes for everybody who shares it in the session', async () => {
  const { bread, water, cast, now, rooms, rosa } = await openVote()
  await rooms.change('demo/stage', null, (doc) => {
    const face = stage.on(doc)
    face.agenda.add({ session: 's', title: 'Vote' }, { author: 'demo-facilitator' })
    const [step] = stepsOf(face, 's')
    if (step) goToStep(face, step, 'Anna', Date.now())
    face.guests.add({ session: 's', name: 'Nadia', delegation: 'mentee', device: 'demo-mentee' })
    face.guests.add({ session: 'earlier', name: 'Karim', device: 'demo-mentee' })
  })
  for (const option of [bread, bread, water, water]) await cast(rosa, option)
  expect((await now()).turnout).toBe(2)
  await expect(cast(rosa, water)).rejects.toThrow('no-votes-left')
})

test('facilitators and observers do not vote, and nobody votes in a break or for nothing', async () => {
  const { bread, cast, rooms, rosa, marc, anna } = await openVote()
  await expect(cast(marc, bread)).rejects.toThrow('not-yours')
  await expect(cast(anna, bread)).rejects.toThrow('not-yours')
  await expect(cast(rosa, 'elsewhere')).rejects.toThrow('vote-over')
  await rooms.change('demo/stage', null, (doc) => {
    const face = stage.on(doc)
    face.agenda.add({ session: 's', title: 'Break' }, { author: 'demo-facilitator' })
    const [step] = stepsOf(face, 's')
    if (step) goToStep(face, step, 'Anna', Date.now())
    setPaused(face, true, Date.now())
  })
  await expect(cast(rosa, bread)).rejects.toThrow('in-break')
})

test('one vote is open at a time, and closing the session counts it', async () => {
  const { board, seen, rooms, anna } = await openVote()
  const again = { question: 'And then?', kind: 'factors', voters: 'person', each: 1 } as const
  const start = () =>
    startVote(program(), { board, member: anna }, { ...again, factor: '', options: [] }, 'nl')
  await expect(start()).rejects.toThrow('vote-open')
  await endVote(program(), board, seen()?.id ?? '')
  await rooms.change('demo/stage', null, (doc) => {
    const face = stage.on(doc)
    face.agenda.add({ session: 's', title: 'Vote' }, { author: 'demo-facilitator' })
    const [step] = stepsOf(face, 's')
    if (step) goToStep(face, step, 'Anna', Date.now())
  })
  await start()
  const kept: string[] = []
  await closeSession(program(), { board, member: anna }, async (session) => {
    kept.push(session)
  })
  expect(kept).toEqual(['s'])
  const [last] = await readVotes(rooms, 'demo')
  expect(last).toMatchObject({ session: 's', question: 'And then?' })
  expect(last?.results).not.toBeNull()
  expect(last?.options).toHaveLength(5)
})

test('whoever is erased takes the ballots along that are not counted yet', async () => {
  const { bread, cast, store, paolo } = await openVote()
  await cast(paolo, bread)
  await eraseUser(store, 'paolo')
  expect(await store.selectFrom('ballots').selectAll().execute()).toEqual([])
})
