import { expect, test } from 'vitest'
import { foldLines } from '#server/boards/fold-lines.ts'
import { sessionCalendar } from '#server/boards/session-calendar.ts'

const session = {
  id: 's1',
  startsAt: '2027-03-28T08:30:00.000Z',
  minutes: 90,
  timeZone: 'Europe/Brussels',
  callUrl: 'https://call.example/room',
}

const words = {
  title: 'Mechelen – Capaci: één stad, città per tutti; samen',
  text: `Ďakujeme, ευχαριστώ, paldies\n${'città per tutti, '.repeat(20)}👩🏽‍🔧 fine`,
  link: 'http://localhost:3000/join/0123-4567-89AB',
}

const unfold = (file: string) => file.replace(/\r\n[ \t]/g, '')

test('no line is longer than 75 octets, and no character is torn apart', () => {
  const file = sessionCalendar(session, words)
  const lines = file.split('\r\n')
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  expect(lines.length).toBeGreaterThan(12)
  expect(unfold(file)).toContain('città per tutti\\, '.repeat(20))
  expect(unfold(file)).toContain('👩🏽‍🔧 fine')
  expect(file.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(true)
})

test('times are in UTC whatever the zone of the server, and the link stands in it', () => {
  const file = unfold(sessionCalendar(session, words))
  expect(file).toContain('DTSTART:20270328T083000Z\r\n')
  expect(file).toContain('DTEND:20270328T100000Z\r\n')
  expect(file).toContain('UID:s1@compa\r\n')
  expect(file).toContain(`URL:${words.link}\r\n`)
  expect(file).toContain('LOCATION:https://call.example/room\r\n')
  expect(file).toContain('SUMMARY:Mechelen – Capaci: één stad\\, città per tutti\\; samen\r\n')
})

test('folding again changes nothing', () => {
  const file = sessionCalendar(session, words)
  expect(foldLines(file)).toBe(file)
})
