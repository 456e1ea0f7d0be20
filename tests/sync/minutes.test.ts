import { expect, test } from 'vitest'
import { noteAttendance, readAttendance } from '#lib/board/attendance.ts'
import { factor } from '#lib/board/factor.ts'
import { parking } from '#lib/board/parking.ts'
import { plainText, writeFragment } from '#lib/board/rich-text.ts'
import { goToStep, stepsOf } from '#lib/board/run.ts'
import { stage } from '#lib/board/stage.ts'
import { erasePerson } from '#server/auth/erase-person.ts'
import { findBoard } from '#server/boards/boards.ts'
import { closeSession } from '#server/boards/close-session.ts'
import { memberOf } from '#server/boards/members.ts'
import { draftMinutes } from '#server/boards/minutes.ts'
import { settlePoint } from '#server/boards/parking.ts'
import { addSession } from '#server/boards/sessions.ts'
import { saveVersion } from '#server/boards/versions.ts'
import { castVote, readVotes, startVote } from '#server/boards/votes.ts'
import { program } from '#server/program.ts'
import { makeUser } from '../support/accounts.ts'
import { startServer } from '../support/server.ts'

const words = {
  people: 'Who was there',
  others: 'Others',
  steps: 'What we did',
  decisions: 'Decisions',
  agreed: 'What we agree',
  votes: 'Votes',
  parked: 'Parking lot',
  settled: { handled: 'settled', card: 'a card', action: 'an action', decision: 'a decision' },
  changes: () => 'Written since',
  sections: { context: 'Context', assessment: 'Ratings', actors: 'Actors', plan: 'Plan' },
}

test('the draft of the minutes tells who was there, the steps, what was decided, agreed, voted, parked and written', async () => {
  await startServer()
  const { store, rooms } = program()
  const board = await findBoard(store, 'demo')
  const anna = await memberOf(store, 'demo', 'demo-facilitator')
  const rosa = await memberOf(store, 'demo', 'demo-mentee')
  if (!board || !anna || !rosa) throw new Error('no demo board')
  const session = await addSession(store, 'demo', {
    startsAt: '2026-11-28T09:00:00.000Z',
    minutes: 120,
    timeZone: 'UTC',
    callUrl: null,
  })
  await saveVersion(program(), board, { kind: 'named', name: 'x', note: '', author: null })
  await store.updateTable('versions').set({ at: '2026-11-01T09:00:00.000Z' }).execute()
  const started = Date.parse('2026-11-28T09:07:00.000Z')
  await rooms.change('demo/stage', null, (doc) => {
    const face = stage.on(doc)
    const place = 'factors/image-and-stories'
    face.agenda.add({ session, title: 'Talk', place }, { author: 'demo-facilitator' })
    face.agenda.add({ session, title: 'Never begun' }, { author: 'demo-facilitator' })
    const [step] = stepsOf(face, session)
    if (step) goToStep(face, step, 'Anna', started)
    noteAttendance(
      face,
      session,
      new Set(['demo-facilitator', 'demo-mentee']),
      '2026-11-28T09:07:00.000Z',
    )
    face.decisions.add({ session, text: 'The guide comes first.' }, { author: 'demo-facilitator' })
    face.guests.add({ session, name: 'Nadia', delegation: 'mentee' })
  })
  const parked = { session, place: 'factors/image-and-stories' }
  await rooms.change('demo/parking', null, (doc) => {
    parking.on(doc).points.add({ ...parked, text: 'Who pays?' }, { author: 'demo-mentee' })
    parking.on(doc).points.add({ ...parked, text: 'Ask the parish.' }, { author: 'demo-mentee' })
  })
  const [, parish] = await rooms.read('demo/parking', (doc) => parking.on(doc).points.list())
  await settlePoint(program(), { board, member: anna }, parish?.id ?? '', 'action')
  const { user, role, delegation } = rosa
  const person = { id: user.id, name: user.name, role, delegation }
  await rooms.change('demo/factor/image-and-stories', person, (doc) => {
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'We begin in May.' }] }
    writeFragment(factor.on(doc).notes.fragment('agreed'), [paragraph])
  })
  const asked = { question: 'What first?', kind: 'options', voters: 'person', each: 1 } as const
  const options = ['Bread', 'Water']
  await startVote(program(), { board, member: anna }, { ...asked, options, factor: '' }, 'en')
  const [vote] = await readVotes(rooms, 'demo')
  const option = vote?.options[1]?.id ?? ''
  await castVote(program(), { board, member: rosa }, { vote: vote?.id ?? '', option, back: false })
  await closeSession(program(), { board, member: anna })
  const spans = await rooms.read('demo/stage', (doc) =>
    readAttendance(stage.on(doc), session).flatMap(({ span }) => span ?? []),
  )
  expect(spans.map(({ to }) => to === null)).toEqual([false, false])
  await draftMinutes(program(), { board, member: anna }, session, words, 'en')
  const text = await rooms.read('demo/stage', (doc) =>
    plainText(stage.on(doc).minutes.json(session)),
  )
  expect(text.split('\n')).toEqual([
    'Who was there',
    'Capaci: Rosa Palmeri, Nadia',
    'Others: Anna Lind',
    'What we did',
    '09:07 Talk',
    'Decisions',
    'The guide comes first.',
    'What we agree',
    'Images and stories: We begin in May.',
    'Votes',
    'What first?',
    'Water (1)',
    'Bread (0)',
    'Parking lot',
    'Who pays?',
    'Ask the parish. (an action)',
    'Written since',
    'Images and stories: Capaci',
    'Plan: Others',
  ])
  const again = { ifNone: true }
  await draftMinutes(program(), { board, member: anna }, session, words, 'en', again)
  expect(
    await rooms.read('demo/stage', (doc) => plainText(stage.on(doc).minutes.json(session))),
  ).toBe(text)
})

test('whoever is erased is not named in the minutes any more, nor in the log of their room', async () => {
  await startServer()
  const { store, rooms, accessChanged } = program()
  const anna = await makeUser(store, 'ann', { name: 'Ann' })
  await rooms.change('demo/stage', null, (doc) => {
    const face = stage.on(doc)
    noteAttendance(face, 's', new Set(['ann']), '2026-11-28T09:07:00.000Z')
    const text = 'Capaci: Ann, Rosa. Annabel came later; Ann spoke.'
    const paragraph = { type: 'paragraph', content: [{ type: 'text', text }] }
    writeFragment(face.minutes.fragment('s'), [paragraph])
  })
  await erasePerson({ store, rooms, accessChanged }, anna.id)
  const words = await rooms.read('demo/stage', (doc) => plainText(stage.on(doc).minutes.json('s')))
  expect(words).toBe('Capaci: …, Rosa. Annabel came later; … spoke.')
  const logged = await store
    .selectFrom('updates')
    .select('bytes')
    .where('room', '=', 'demo/stage')
    .execute()
  for (const { bytes } of logged) expect(Buffer.from(bytes).toString()).not.toContain('Ann,')
})
