import { expect, test } from 'vitest'
import { plan } from '#lib/board/plan.ts'
import { planSum } from '#lib/board/plan-sum.ts'
import { findBoard } from '#server/boards/boards.ts'
import { type DemoPerson, demoUserId } from '#server/boards/demo-people.ts'
import { memberOf } from '#server/boards/members.ts'
import { readBoardPlan, readSignatures } from '#server/boards/read-plan.ts'
import { signPlanOff, takeSignOffBack } from '#server/boards/sign-off.ts'
import { saveVersion, versionsOf } from '#server/boards/versions.ts'
import { program } from '#server/program.ts'
import { startServer } from '../support/server.ts'

/** One of the demo's people, who would sign. */
async function signing(person: DemoPerson) {
  const { store } = program()
  const board = await findBoard(store, 'demo')
  const member = await memberOf(store, 'demo', demoUserId(person))
  if (!board || !member) throw new Error('no demo board')
  return { board, member }
}

const seen = async () => planSum(await readBoardPlan(program().rooms, 'demo'))
const signatures = () => readSignatures(program().rooms, 'demo')

test('a city’s participant signs for their city what they have before them, in a version that holds it', async () => {
  await startServer()
  const rosa = await signing('mentee')
  const author = rosa.member.user.id
  await signPlanOff(program(), rosa, await seen(), () =>
    saveVersion(program(), rosa.board, { kind: 'named', name: 'Signed', note: '', author }),
  )
  const { mentor, mentee } = await signatures()
  expect(mentor).toBeNull()
  expect(mentee).toMatchObject({ by: author, name: 'Rosa Palmeri', sum: await seen() })
  const [version] = await versionsOf(program().store, 'demo')
  expect(version).toMatchObject({ name: 'Signed', id: mentee?.version })
})

test('a plan that has changed meanwhile is not signed, and no version is saved for it', async () => {
  await startServer()
  const before = await seen()
  await program().rooms.change('demo/plan', null, (doc) => {
    plan.on(doc).actions.add({ title: 'One more' }, { author: 'somebody' })
  })
  let kept = false
  const keep = async () => {
    kept = true
    return null
  }
  await expect(signPlanOff(program(), await signing('mentee'), before, keep)).rejects.toThrow(
    'plan-changed',
  )
  expect(kept).toBe(false)
  expect((await signatures()).mentee).toBeNull()
})

test('facilitators and observers sign for nobody; a signature is taken back by its own city', async () => {
  await startServer()
  for (const person of ['facilitator', 'observer'] as const) {
    const who = await signing(person)
    await expect(signPlanOff(program(), who, await seen())).rejects.toThrow('not-yours')
  }
  await signPlanOff(program(), await signing('mentor'), await seen())
  await takeSignOffBack(program(), await signing('mentee'))
  expect((await signatures()).mentor).not.toBeNull()
  await takeSignOffBack(program(), await signing('mentor'))
  expect((await signatures()).mentor).toBeNull()
})
