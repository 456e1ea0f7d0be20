'use server'

import { act, type Outcome } from '#app/act.ts'
import { listBenchmarks } from '#lib/benchmark/read-benchmark.ts'
import { agendaToTake, beginAgenda } from '#server/boards/agendas.ts'
import { toBoard } from '#server/boards/board-input.ts'
import { makeBoard } from '#server/boards/make-board.ts'
import { newBoardForm } from '#server/boards/new-board-input.ts'
import { toSession } from '#server/boards/session-input.ts'
import { readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

/** Makes a board and opens it. */
export async function createBoard(form: FormData): Promise<Outcome> {
  return act('make board', async ({ user }) => {
    const { store, limits } = program()
    await limits.take('make', user.id)
    const given = readForm(newBoardForm, form)
    const { benchmark, peopleFrom, agendaFrom } = given
    if (!(await listBenchmarks()).includes(benchmark)) {
      throw new Refusal('wrong-input', { field: 'benchmark' })
    }
    const firstSession = toSession(given)
    if (agendaFrom !== undefined && !firstSession) {
      throw new Refusal('agenda-needs-session', { field: 'sessionDate' })
    }
    const steps = agendaFrom === undefined ? [] : await agendaToTake(program(), agendaFrom, user.id)
    const facts = toBoard(given)
    const id = await makeBoard(store, {
      ...facts,
      benchmark,
      maker: user.id,
      firstSession,
      peopleFrom,
    })
    await beginAgenda(program(), { board: id, benchmark, author: user.id }, steps)
    return { go: `/boards/${id}` }
  })
}
