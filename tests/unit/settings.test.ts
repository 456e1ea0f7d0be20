import { expect, test } from 'vitest'
import { readSettings } from '#lib/look/settings.ts'

const unset = { theme: undefined, motion: 'device', announcements: 'here', reminders: 'weekly' }

test('settings are read as they were set', () => {
  const set = { theme: 'dark', motion: 'reduced', announcements: 'none', reminders: 'off' }
  expect(readSettings(JSON.stringify(set))).toEqual(set)
})

test('what is missing is as it is for everybody', () => {
  expect(readSettings('{}')).toEqual(unset)
  expect(readSettings(null)).toEqual(unset)
  expect(readSettings('{"motion":"reduced"}')).toEqual({ ...unset, motion: 'reduced' })
})

test('one setting that is not understood spoils no other', () => {
  const odd = '{"theme":"sepia","motion":7,"announcements":"all"}'
  expect(readSettings(odd)).toEqual({ ...unset, announcements: 'all' })
})

test('what a newer version set is kept', () => {
  expect(readSettings('{"density":"tight"}')).toEqual({ ...unset, density: 'tight' })
})

for (const damaged of ['', 'null', '[]', '"dark"', '{"theme":', '{"__proto__":{"theme":"dark"}}']) {
  test(`${damaged || 'an empty text'} counts as nothing set`, () => {
    expect(readSettings(damaged)).toEqual(unset)
  })
}
