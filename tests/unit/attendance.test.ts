import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  attendedBy,
  guestsFor,
  noteArrivals,
  noteAttendance,
  noteDepartures,
  readAttendance,
} from '#lib/board/attendance.ts'
import { stage } from '#lib/board/stage.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 28, 9, minute)).toISOString()

test('whoever comes is noted once, leaves with a time, and may come back', () => {
  const face = stage.on(new Y.Doc())
  noteAttendance(face, 's', new Set(['anna', 'rosa']), at(0))
  noteAttendance(face, 's', new Set(['anna', 'rosa', 'sofie']), at(5))
  noteAttendance(face, 's', new Set(['anna', 'sofie']), at(20))
  const spans = () =>
    Object.fromEntries(readAttendance(face, 's').map(({ id, span }) => [id, span]))
  expect(spans()).toEqual({
    anna: { from: at(0), to: null },
    rosa: { from: at(0), to: at(20) },
    sofie: { from: at(5), to: null },
  })
  noteAttendance(face, 's', new Set(['anna', 'rosa', 'sofie']), at(25))
  expect(spans().rosa).toEqual({ from: at(0), to: null })
  expect(readAttendance(face, 'another')).toEqual([])
})

test('a look at which nothing changed writes nothing', () => {
  const doc = new Y.Doc()
  const face = stage.on(doc)
  noteAttendance(face, 's', new Set(['anna']), at(0))
  let updates = 0
  doc.on('update', () => updates++)
  noteAttendance(face, 's', new Set(['anna']), at(1))
  expect(updates).toBe(0)
})

test('people on somebody else’s device are listed behind the others, of one session only', () => {
  const face = stage.on(new Y.Doc())
  face.guests.add({ session: 's', name: 'Nadia', delegation: 'mentee' })
  face.guests.add({ session: 'another', name: 'Karim' })
  noteAttendance(face, 's', new Set(['anna']), at(0))
  expect(readAttendance(face, 's').map(({ id, guest }) => guest?.name ?? id)).toEqual([
    'anna',
    'Nadia',
  ])
})

test('somebody’s presence in all sessions is told of them alone', () => {
  const face = stage.on(new Y.Doc())
  noteAttendance(face, 's', new Set(['anna', 'rosa']), at(0))
  noteDepartures(face, 's', new Set(), at(9))
  noteArrivals(face, 'later', new Set(['rosa']), at(10))
  expect(attendedBy(face, 'rosa')).toEqual([
    { session: 's', from: at(0), to: at(9) },
    { session: 'later', from: at(10), to: null },
  ])
})

test('a device writes for those who share it, whoever leads for everybody without one', () => {
  const face = stage.on(new Y.Doc())
  face.guests.add({ session: 's', name: 'Nadia', delegation: 'mentee', device: 'rosa' })
  face.guests.add({ session: 's', name: 'Karim', delegation: 'mentee' })
  face.guests.add({ session: 'another', name: 'Lina', device: 'rosa' })
  const names = (device?: string) => guestsFor(face, 's', device).map(({ name }) => name)
  expect(names('rosa')).toEqual(['Nadia'])
  expect(names('sofie')).toEqual([])
  expect(names().sort()).toEqual(['Karim', 'Nadia'])
})
