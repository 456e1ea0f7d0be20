import { expect, test } from 'vitest'
import { comings } from '#components/board/comings.ts'
import type { Announcements } from '#lib/look/settings.ts'

const person = (id: string, at: string | undefined) => ({
  id,
  name: id.toUpperCase(),
  role: 'participant' as const,
  delegation: null,
  at,
})

const here = 'factors/a'
const me = person('me', here)
const reader = (announcements: Announcements) => ({ id: 'me', at: here, announcements })
const nothing = { joined: [], left: [], came: [], went: [] }

test('those who come onto the board are named to whoever wants to hear everything', () => {
  const now = [me, person('rosa', 'factors/b')]
  expect(comings([me], now, reader('all'))).toEqual({ ...nothing, joined: ['ROSA'] })
  expect(comings(now, [me], reader('all'))).toEqual({ ...nothing, left: ['ROSA'] })
})

test('they are not named to whoever wants to hear only of their own page', () => {
  const now = [me, person('rosa', 'factors/b')]
  expect(comings([me], now, reader('here'))).toEqual(nothing)
  expect(comings(now, [me], reader('here'))).toEqual(nothing)
})

test('those who come to the reader’s page, or go from it, are named once', () => {
  const [there, away] = [[me, person('rosa', here)], [me]]
  for (const announcements of ['all', 'here'] as const) {
    expect(comings(away, there, reader(announcements))).toEqual({ ...nothing, came: ['ROSA'] })
    expect(comings(there, away, reader(announcements))).toEqual({ ...nothing, went: ['ROSA'] })
  }
})

test('whoever goes to another page of the board has not left it', () => {
  const before = [me, person('rosa', here)]
  const now = [me, person('rosa', '')]
  expect(comings(before, now, reader('all'))).toEqual({ ...nothing, went: ['ROSA'] })
})

test('the reader is never named, nor whoever stays where they are', () => {
  const before = [person('me', ''), person('rosa', here)]
  expect(comings(before, [me, person('rosa', here)], reader('all'))).toEqual(nothing)
})
