import { expect, onTestFinished, test, vi } from 'vitest'
import { goToStep, stepsOf } from '#lib/board/run.ts'
import { stage } from '#lib/board/stage.ts'
import { findBoard } from '#server/boards/boards.ts'
import { memberOf } from '#server/boards/members.ts'
import { takeOver } from '#server/boards/take-over.ts'
import { program } from '#server/program.ts'
import { connect } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { synced } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

test('raised hands stand in the order in which the server heard of them', async () => {
  const { address } = await startServer()
  const anna = await connect(address, 'demo/stage', 'facilitator')
  const rosa = await connect(address, 'demo/stage', 'mentee')
  const sofie = await connect(address, 'demo/stage', 'mentor')
  await synced(anna, rosa, sofie)
  const hands = () =>
    [...anna.provider.awareness.getStates().values()]
      .filter(({ hand }) => typeof hand === 'number')
      .sort((a, b) => a.hand - b.hand)
      .map(({ user }) => user.id)
  rosa.provider.awareness.setLocalState({ at: '', hand: true })
  await eventually(() => expect(hands()).toEqual(['demo-mentee']))
  // Whoever says a time of their own is not heard before the others.
  sofie.provider.awareness.setLocalState({ at: '', hand: 5 })
  sofie.provider.awareness.setLocalState({ at: 'plan', hand: true })
  await eventually(() => expect(hands()).toEqual(['demo-mentee', 'demo-mentor']))
  rosa.provider.awareness.setLocalState({ at: 'plan', hand: true })
  await eventually(() => {
    const [first] = [...anna.provider.awareness.getStates().values()].filter(
      ({ user }) => user?.id === 'demo-mentee',
    )
    expect(first?.at).toBe('plan')
  })
  expect(hands()).toEqual(['demo-mentee', 'demo-mentor'])
  rosa.provider.awareness.setLocalState({ at: 'plan', hand: null })
  await eventually(() => expect(hands()).toEqual(['demo-mentor']))
})

/** A session that is being held, with Rosa as the deputy. */
async function sessionWithDeputy() {
  const { address } = await startServer()
  const { store, rooms } = program()
  await rooms.change('demo/stage', null, (doc) => {
    const face = stage.on(doc)
    face.agenda.add({ session: 's', title: 'Talk' }, { author: 'demo-facilitator' })
    const [step] = stepsOf(face, 's')
    if (step) goToStep(face, step, 'Anna', Date.now())
    face.attention.set('deputy', 'demo-mentee')
  })
  const board = await findBoard(store, 'demo')
  const [rosa, sofie] = [
    await memberOf(store, 'demo', 'demo-mentee'),
    await memberOf(store, 'demo', 'demo-mentor'),
  ]
  if (!board || !rosa || !sofie) throw new Error('no demo board')
  return { address, board, rosa, sofie, store }
}

test('a deputy takes over only when no facilitator has been there for a while', async () => {
  const { address, board, rosa, sofie, store } = await sessionWithDeputy()
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const anna = await connect(address, 'demo/stage', 'facilitator')
  anna.provider.awareness.setLocalState({ at: '' })
  const watching = await connect(address, 'demo/stage', 'observer')
  const here = () => JSON.stringify([...watching.provider.awareness.getStates().values()])
  await eventually(() => expect(here()).toContain('Anna'))
  vi.setSystemTime(Date.now() + 120_000)
  await expect(takeOver(program(), board, rosa)).rejects.toThrow('still-led')
  anna.end()
  await eventually(() => expect(here()).not.toContain('Anna'))
  await expect(takeOver(program(), board, rosa)).rejects.toThrow('still-led')
  vi.setSystemTime(Date.now() + 61_000)
  await expect(takeOver(program(), board, sofie)).rejects.toThrow('not-yours')
  await takeOver(program(), board, rosa)
  expect((await memberOf(store, 'demo', 'demo-mentee'))?.role).toBe('facilitator')
  const deeds = await store.selectFrom('audit').select(['actor', 'action']).execute()
  expect(deeds).toContainEqual({ actor: 'demo-mentee', action: 'session taken over' })
})
