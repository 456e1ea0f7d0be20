import { expect, test } from 'vitest'
import { stepsOf } from '#lib/board/run.ts'
import { stage } from '#lib/board/stage.ts'
import { agendaToTake, beginAgenda, makeAgenda } from '#server/boards/agendas.ts'
import { findBoard } from '#server/boards/boards.ts'
import { demoUserId } from '#server/boards/demo-people.ts'
import { makeBoard } from '#server/boards/make-board.ts'
import { memberOf } from '#server/boards/members.ts'
import { insertSession, sessionsOf } from '#server/boards/sessions.ts'
import { program } from '#server/program.ts'
import { pair } from '../support/pairs.ts'
import { startServer } from '../support/server.ts'

const anna = demoUserId('facilitator')

const session = () => ({
  startsAt: new Date(Date.now() + 86_400_000).toISOString(),
  minutes: 120,
  timeZone: 'Europe/Brussels',
  callUrl: null,
})

/** A board whose one session has an agenda from a template. */
async function boardWithAgenda() {
  await startServer()
  const { store, rooms } = program()
  const [board, member] = [await findBoard(store, 'demo'), await memberOf(store, 'demo', anna)]
  if (!board || !member) throw new Error('no demo board')
  const id = await insertSession(store, 'demo', session())
  await makeAgenda(
    program(),
    { board, member },
    { session: id, template: 'visit-1', language: 'en' },
  )
  const read = (name: string, of: string) =>
    rooms.read(`${name}/stage`, (doc) => stepsOf(stage.on(doc), of))
  return { store, id, read }
}

test('a new board’s first session begins with the agenda of another board, and with nothing else of it', async () => {
  const { store, id, read } = await boardWithAgenda()
  const steps = await agendaToTake(program(), 'demo', anna)
  const board = await makeBoard(store, pair(anna, { firstSession: session() }))
  await beginAgenda(program(), { board, benchmark: 'city-for-all', author: anna }, steps)
  const [first] = await sessionsOf(store, board)
  const plain = (list: Awaited<ReturnType<typeof read>>) =>
    list.map(({ id: _, session: __, ...step }) => step)
  const [before, after] = [await read('demo', id), await read(board, first?.id ?? '')]
  expect(before.length).toBeGreaterThan(3)
  expect(plain(after)).toEqual(plain(before))
  expect(await read(board, id)).toEqual([])
})

test('a step about a key factor that the new benchmark does not have leads nowhere', async () => {
  const { store, read } = await boardWithAgenda()
  const [step] = await agendaToTake(program(), 'demo', anna)
  if (!step) throw new Error('no step')
  const board = await makeBoard(store, pair(anna, { firstSession: session() }))
  const steps = ['factors/gone/cards', 'factors/networks-and-access', 'plan'].map((place) => ({
    ...step,
    place,
  }))
  await beginAgenda(program(), { board, benchmark: 'city-for-all', author: anna }, steps)
  const [first] = await sessionsOf(store, board)
  const places = (await read(board, first?.id ?? '')).map(({ place }) => place)
  expect(places).toEqual([null, 'factors/networks-and-access', 'plan'])
})

test('whoever does not lead a board cannot take its agenda', async () => {
  await boardWithAgenda()
  await expect(agendaToTake(program(), 'demo', demoUserId('mentor'))).rejects.toThrow('not-yours')
})
