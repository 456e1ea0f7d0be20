import { expect, test } from 'vitest'
import { calendarFile } from '#server/boards/calendar.ts'

const session = {
  id: 'abc123',
  startsAt: '2027-03-30T08:00:00.000Z',
  minutes: 90,
  timeZone: 'Europe/Brussels',
  callUrl: 'https://meet.example.org/a,b;c?d=e',
  title: 'Session: Mechelen – Capaci',
  description: 'The board: https://compa.example.org/boards/x',
}

const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n')

test('times are in UTC, to the minute', () => {
  const lines = unfolded(calendarFile(session))
  expect(lines).toContain('DTSTART:20270330T080000Z')
  expect(lines).toContain('DTEND:20270330T093000Z')
})

test('a session that moves keeps its UID', () => {
  const uid = (file: string) => unfolded(file).find((line) => line.startsWith('UID:'))
  const moved = { ...session, startsAt: '2027-04-01T08:00:00.000Z', title: 'Another' }
  expect(uid(calendarFile(session))).toBe('UID:abc123@compa')
  expect(uid(calendarFile(moved))).toBe('UID:abc123@compa')
})

for (const title of [
  'Una città per tutti: però è già così '.repeat(12),
  'Πόλη για όλους και για όλες '.repeat(20),
  '🏳️‍🌈👩‍👩‍👧‍👦 مدينة للجميع '.repeat(20),
]) {
  test(`no line is longer than 75 octets and no letter is cut: ${title.slice(0, 20)}`, () => {
    const file = calendarFile({ ...session, title: title.trim() })
    for (const line of file.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(Buffer.from(line).toString()).toBe(line)
    }
    const summary = unfolded(file).find((line) => line.startsWith('SUMMARY:'))
    expect(summary).toBe(`SUMMARY:${title.trim()}`)
  })
}

test('what separates values in a calendar file is escaped, and lines end as the standard says', () => {
  const file = calendarFile({ ...session, title: 'One, two; three \\ four' })
  expect(unfolded(file)).toContain('SUMMARY:One\\, two\\; three \\\\ four')
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test('a session without a video call has no place', () => {
  const file = calendarFile({ ...session, callUrl: null })
  expect(file).not.toMatch(/LOCATION|URL/)
})
