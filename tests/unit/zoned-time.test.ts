import { expect, test } from 'vitest'
import { isTimeZone } from '#lib/i18n/time-zones.ts'
import { clockAt, momentOf } from '#lib/i18n/zoned-time.ts'

const table = [
  ['2026-07-01', '10:00', 'Europe/Brussels', '2026-07-01T08:00:00.000Z'],
  ['2026-12-01', '10:00', 'Europe/Brussels', '2026-12-01T09:00:00.000Z'],
  ['2026-12-01', '10:00', 'Europe/Athens', '2026-12-01T08:00:00.000Z'],
  ['2026-12-01', '00:30', 'Asia/Tbilisi', '2026-11-30T20:30:00.000Z'],
  ['2026-12-31', '23:59', 'America/Martinique', '2027-01-01T03:59:00.000Z'],
  ['2026-06-01', '10:00', 'UTC', '2026-06-01T10:00:00.000Z'],
  // The clocks went forward at 2:00 on this day: half past two was half past three.
  ['2026-03-29', '02:30', 'Europe/Brussels', '2026-03-29T01:30:00.000Z'],
  // They went back at 3:00 on this one: half past two was twice.
  ['2026-10-25', '02:30', 'Europe/Brussels', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25', '03:30', 'Europe/Brussels', '2026-10-25T02:30:00.000Z'],
] as const

for (const [date, time, zone, utc] of table) {
  test(`${date} ${time} in ${zone} is ${utc}`, () => {
    expect(momentOf(date, time, zone).toISOString()).toBe(utc)
  })
}

test('a clock shows again what was said, unless it skipped that hour', () => {
  for (const [date, time, zone, utc] of table) {
    const shown = clockAt(new Date(utc), zone)
    expect(shown).toEqual(
      time === '02:30' && date === '2026-03-29' ? { date, time: '03:30' } : { date, time },
    )
  }
})

test('a time zone that no computer knows is none', () => {
  expect(isTimeZone('Europe/Rome')).toBe(true)
  for (const wrong of ['', 'Europe/Atlantis', 'x'.repeat(64), '<b>', 'undefined']) {
    expect(isTimeZone(wrong), wrong).toBe(false)
  }
})
