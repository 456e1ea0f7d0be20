import { expect, test } from 'vitest'
import { parseRoomName, roomName } from '#lib/sync/room-name.ts'

test('a room and its name are each other’s inverse', () => {
  for (const name of ['demo/stage', 'demo/factor/know-local-context']) {
    const room = parseRoomName(name)
    expect(room && roomName(room)).toBe(name)
  }
})

test('what cannot be a room has no room', () => {
  const names = [
    '',
    'demo',
    'demo/',
    'demo/stage/x',
    'demo/factor',
    'demo/factor/',
    'demo/factor/a/b',
    'demo/plan9',
    'Demo/stage',
    '../stage',
    'demo/factor/..',
    'demo/factor/a%2Fb',
    `demo/factor/${'a'.repeat(65)}`,
  ]
  for (const name of names) expect(parseRoomName(name), name).toBeUndefined()
})
