import { expect, test } from 'vitest'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { ownAssessment } from '#lib/board/assessment.ts'
import { factor as factorSection } from '#lib/board/factor.ts'
import { plan } from '#lib/board/plan.ts'
import { stage } from '#lib/board/stage.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { readBoardOverview } from '#server/boards/board-overview.ts'
import { type DemoPerson, demoBoard, demoPeople, demoUserId } from '#server/boards/demo-people.ts'
import { program } from '#server/program.ts'
import { temporaryFolder } from '../support/folder.ts'
import { startServer } from '../support/server.ts'

const factor = 'networks-and-access'

async function overviewFor(person: DemoPerson) {
  const benchmark = await readBenchmarkIn('city-for-all', ['en'])
  if (!benchmark) throw new Error('the benchmark of the demo is gone')
  return readBoardOverview(program(), demoBoard, demoPeople[person], benchmark)
}

const standing = async (person: DemoPerson) => {
  const { standings } = await overviewFor(person)
  return { of: standings.of, ...standings.factors.find((one) => one.factor === factor) }
}

/** Begins a round in which the mentee has rated anew, and nobody has handed in. */
async function beginRound() {
  const { rooms } = program()
  await rooms.change(roomName({ board: demoBoard, section: 'stage' }), null, (doc) => {
    const face = stage.on(doc)
    const before = { now: 'first-steps', target: 'in-place', confidence: null } as const
    face.rounds.add({
      closed: { by: 'demo-facilitator', at: new Date().toISOString() },
      mentor: { [factor]: { ...before, target: null } },
      mentee: { [factor]: before },
      agreed: {},
    })
    face.ratings.clear('mentor')
    face.ratings.clear('mentee')
  })
  const own = roomName({ board: demoBoard, section: 'assessment', of: 'mentee' })
  await rooms.change(own, null, (doc) => ownAssessment.on(doc).now.set(factor, 'embedded'))
}

test('a round that is hidden is on the overview of the city whose ratings they are, and of nobody else', async () => {
  await startServer()
  for (const person of ['mentor', 'mentee', 'observer', 'facilitator'] as const) {
    expect(await standing(person)).toMatchObject({ of: 'shown', now: 'first-steps', apart: 0 })
  }
  await beginRound()
  expect(await standing('mentee')).toMatchObject({ of: 'own', now: 'embedded', peer: null })
  for (const person of ['mentor', 'observer', 'facilitator'] as const) {
    const seen = await overviewFor(person)
    expect(seen.standings.of, person).toBe('earlier')
    expect(await standing(person)).toMatchObject({ first: 'not-started', now: 'first-steps' })
    expect(JSON.stringify(seen), person).not.toContain('embedded"')
  }
})

test('what a city writes is in its balance, and in what was done lately, without anybody’s name', async () => {
  await startServer()
  const { rooms } = program()
  const before = await overviewFor('observer')
  const { name, role, delegation } = demoPeople.mentor
  const sofie = { id: demoUserId('mentor'), name, role, delegation }
  await rooms.change(roomName({ board: demoBoard, section: 'plan' }), sofie, (doc) =>
    plan.on(doc).actions.add({ title: 'Samen bellen' }, { author: sofie.id }),
  )
  const room = { board: demoBoard, section: 'factor', factor } as const
  await rooms.change(roomName(room), sofie, (doc) =>
    factorSection.on(doc).choices.set('buddy-projects:mentor', 'partly'),
  )
  const { balance, activity } = await overviewFor('observer')
  expect(before.balance.mentee).toBeGreaterThan(5_000)
  expect(balance).toEqual({ ...before.balance, mentor: before.balance.mentor + 12 })
  const at = expect.any(String)
  expect(activity[0]).toMatchObject({ at, of: 'mentor', room, view: 'questions' })
  expect(activity[0]).toHaveProperty('questions', expect.arrayContaining(['buddy-projects']))
  expect(activity).toContainEqual(
    expect.objectContaining({ of: 'mentor', room: { board: demoBoard, section: 'plan' } }),
  )
  expect(JSON.stringify({ balance, activity })).not.toMatch(/Sofie|demo-mentor/)
})

test('a glance at the overview opens no room', async () => {
  const DATA_DIR = await temporaryFolder()
  await (await startServer({ DATA_DIR })).stop()
  await startServer({ DATA_DIR })
  expect((await overviewFor('mentor')).isUntouched).toBe(false)
  expect(program().now().rooms).toBe(0)
})
