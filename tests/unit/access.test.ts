import { expect, test } from 'vitest'
import { type Access, accessTo, delegations, type Role, roles } from '#lib/access/access.ts'
import type { Room } from '#lib/sync/room-name.ts'

const stage: Room = { board: 'b', section: 'stage' }
const factor: Room = { board: 'b', section: 'factor', factor: 'f' }
const open = { locked: [] }
const locked = { locked: ['factor'] } as const

/** Every combination of role, room and lock, written out by hand. */
const table: [Role, Room, typeof open | typeof locked, Access][] = [
  ['facilitator', stage, open, 'write'],
  ['facilitator', stage, locked, 'write'],
  ['facilitator', factor, open, 'write'],
  ['facilitator', factor, locked, 'write'],
  ['participant', stage, open, 'read'],
  ['participant', stage, locked, 'read'],
  ['participant', factor, open, 'write'],
  ['participant', factor, locked, 'read'],
  ['observer', stage, open, 'read'],
  ['observer', stage, locked, 'read'],
  ['observer', factor, open, 'read'],
  ['observer', factor, locked, 'read'],
]

test('the table holds every role', () => {
  expect(new Set(table.map(([role]) => role))).toEqual(new Set(roles))
})

for (const [role, room, rules, access] of table) {
  const lock = rules === locked ? ', factors locked' : ''
  for (const delegation of [...delegations, null]) {
    test(`${role} of ${delegation ?? 'no'} delegation in ${room.section}${lock}: ${access}`, () => {
      expect(accessTo(room, { role, delegation }, rules)).toBe(access)
    })
  }
}

test('whoever is not a member has no access to anything', () => {
  for (const room of [stage, factor]) expect(accessTo(room, undefined)).toBe('none')
})
