import { expect, test } from 'vitest'
import { stage } from '#lib/board/stage.ts'
import { findBoard } from '#server/boards/boards.ts'
import { beginThread } from '#server/boards/comments.ts'
import { type DemoPerson, demoUserId } from '#server/boards/demo-people.ts'
import { memberOf } from '#server/boards/members.ts'
import { handIn } from '#server/boards/ratings.ts'
import { program } from '#server/program.ts'
import { startServer } from '../support/server.ts'

/** One of the demo's people on its board, for actions. */
async function doing(person: DemoPerson) {
  const { store } = program()
  const board = await findBoard(store, 'demo')
  const member = await memberOf(store, 'demo', demoUserId(person))
  if (!board || !member) throw new Error('no demo board')
  return { board, member }
}

const question = {
  anchor: {
    on: 'question',
    factor: 'networks-and-access',
    id: 'volunteers',
    start: null,
    end: null,
    quote: '',
  },
  said: { text: 'May I?', mention: [] },
} as const

test('in a break nobody comments or hands ratings in but facilitators, who lead on', async () => {
  await startServer()
  const at = new Date().toISOString()
  const now = { session: 's', startedAt: at, step: 'a', stepAt: at, endsAt: at }
  const pause = (pausedAt: string | null) =>
    program().rooms.change('demo/stage', null, (doc) => {
      stage.on(doc).run.set('now', { ...now, pausedAt })
    })
  await pause(at)
  const [sofie, anna] = [await doing('mentor'), await doing('facilitator')]
  const said = { ...question, said: { text: 'May I?', mention: [] } }
  await expect(beginThread(program(), sofie, said)).rejects.toThrow('in-break')
  await expect(handIn(program(), sofie)).rejects.toThrow('in-break')
  await beginThread(program(), anna, said)
  await pause(null)
  await beginThread(program(), sofie, said)
})
