import { expect, test } from 'vitest'
import { noteAttendance } from '#lib/board/attendance.ts'
import { factor } from '#lib/board/factor.ts'
import { plainText, writeFragment } from '#lib/board/rich-text.ts'
import { goToStep, stepsOf } from '#lib/board/run.ts'
import { stage } from '#lib/board/stage.ts'
import { findBoard } from '#server/boards/boards.ts'
import { closeSession } from '#server/boards/close-session.ts'
import { memberOf } from '#server/boards/members.ts'
import { draftMinutes } from '#server/boards/minutes.ts'
import { addSession } from '#server/boards/sessions.ts'
import { castVote, readVotes, startVote } from '#server/boards/votes.ts'
import { program } from '#server/program.ts'
import { startServer } from '../support/server.ts'

const words = {
  people: 'Who was there',
  others: 'Others',
  steps: 'What we did',
  agreed: 'What we agree',
  votes: 'Votes',
}

test('the draft of the minutes tells who was there, the steps, what was agreed and the votes', async () => {
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
    face.guests.add({ session, name: 'Nadia', delegation: 'mentee' })
  })
  await rooms.change('demo/factor/image-and-stories', null, (doc) => {
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
    'What we agree',
    'Images and stories: We begin in May.',
    'Votes',
    'What first?',
    'Water (1)',
    'Bread (0)',
  ])
})
