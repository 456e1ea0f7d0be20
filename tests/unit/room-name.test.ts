import { expect, test } from 'vitest'
import { parseRoomName, roomName } from '#lib/sync/room-name.ts'

test('a room and its name are each other’s inverse', () => {
  const sections = [
    'stage',
    'context',
    'assessment',
    'actors',
    'plan',
    'sign-off',
    'comments',
    'votes',
    'parking',
  ]
  const own = [
    'assessment@mentor',
    'assessment@mentee',
    'actors@mentor',
    'actors@mentee',
    'private@mentor',
    'private@mentee',
    'draft@demo-mentee',
  ]
  for (const section of [...sections, ...own, 'factor/know-local-context']) {
    const name = `demo/${section}`
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
    'demo/context/x',
    'demo/factor',
    'demo/factor/',
    'demo/factor/a/b',
    'demo/plan9',
    'demo/plan@mentor',
    'demo/assessment@nobody',
    'demo/assessment@',
    'demo/actors@nobody',
    'demo/actors@mentor@mentee',
    'demo/context@mentor',
    'demo/private',
    'demo/private@nobody',
    'demo/draft',
    'demo/draft@',
    'demo/draft@a@b',
    'demo/draft@A',
    'demo/assessment@mentor/x',
    'Demo/stage',
    '../stage',
    'demo/factor/..',
    'demo/factor/a%2Fb',
    `demo/factor/${'a'.repeat(65)}`,
  ]
  for (const name of names) expect(parseRoomName(name), name).toBeUndefined()
})
