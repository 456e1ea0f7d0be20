import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { plan } from '#lib/board/plan.ts'
import { dueIn } from '#lib/board/plan-due.ts'
import { planSum, readWholePlan } from '#lib/board/plan-sum.ts'
import { readPlanView } from '#lib/board/plan-view.ts'
import { writeFragment } from '#lib/board/rich-text.ts'
import { boardEvents, calendarOf } from '#server/boards/plan-calendar.ts'

const author = 'a'
const words = {
  due: (title: string) => `Due: ${title}`,
  begins: (title: string) => `Begins: ${title}`,
  review: (title: string) => `Review: ${title}`,
  session: 'Session',
  nameless: 'Without a title',
}

function made() {
  const doc = new Y.Doc()
  const face = plan.on(doc)
  const days = { start: '2026-12-01', end: '2026-12-31', review: '2027-01-15' }
  const id = face.actions.add({ title: 'Città per tutti, insieme', ...days }, { author })
  face.actions.add({ title: 'Done', end: '2026-12-02', status: 'done' }, { author })
  face.activities.add({ action: id, what: 'Hall', by: '2026-12-10' }, { author })
  face.activities.add({ action: id, what: 'Ready', by: '2026-12-11', done: true }, { author })
  return { doc, face, id }
}

test('a calendar holds the whole days of what is still to be done, in every time zone the same', () => {
  const { doc, id } = made()
  const view = readPlanView(doc)
  const session = { id: 's', startsAt: '2026-12-05T09:00:00Z', minutes: 60, timeZone: 'UTC' }
  const board = { name: 'A – B', link: 'https://x.example/boards/b', view }
  const file = calendarOf(
    boardEvents({ ...board, sessions: [{ ...session, callUrl: null }] }, words),
    'A – B',
  )
  const text = file.replace(/\r\n[ \t]/g, '')
  expect(text).toContain(`UID:${id}-end@compa\r\n`)
  expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\n')
  expect(text).toContain('DTEND;VALUE=DATE:20270101\r\n')
  expect(text).toContain('SUMMARY:Due: Città per tutti\\, insieme\r\n')
  expect(text).toContain('SUMMARY:Review: Città')
  expect(text).toContain('SUMMARY:Due: Hall\r\n')
  expect(text).toContain('DTSTART:20261205T090000Z\r\n')
  expect(text).not.toMatch(/Done|Ready/)
  expect(Math.max(...file.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThan(76)
  expect(calendarOf([], 'Empty')).toContain('BEGIN:VCALENDAR')
})

test('what is overdue, due soon and to be reviewed is told apart, and nothing of what is over', () => {
  const { doc } = made()
  const kinds = (today: string) =>
    dueIn(readPlanView(doc), today).map(({ kind, title }) => `${kind} ${title}`)
  expect(kinds('2026-11-01')).toEqual([])
  expect(kinds('2026-12-01')).toEqual(['soon Città per tutti, insieme: Hall'])
  expect(kinds('2027-01-10')).toEqual([
    'overdue Città per tutti, insieme: Hall',
    'overdue Città per tutti, insieme',
    'review Città per tutti, insieme',
  ])
})

test('a checksum stands for what a plan says and in which order, and for nothing else', () => {
  const { doc, face, id } = made()
  const sum = () => planSum(readWholePlan(doc))
  const before = sum()
  expect(before).toMatch(/^[0-9a-f]{64}$/)
  face.actions.patch(id, { objective: 'Ten' })
  expect(sum()).not.toBe(before)
  face.actions.patch(id, { objective: '' })
  expect(sum()).toBe(before)
  writeFragment(face.texts.fragment(`${id}:description`), [
    { type: 'paragraph', content: [{ type: 'text', text: 'More' }] },
  ])
  expect(sum()).not.toBe(before)
  const described = sum()
  const [, other] = face.actions.list()
  face.actions.move(id, { after: other?.id ?? null })
  expect(sum()).not.toBe(described)
})
