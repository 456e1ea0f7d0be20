import { expect } from 'vitest'
import { connect } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import type { Random } from '../support/random.ts'
import { roomOnDisk, wholeLog } from '../support/stored-room.ts'
import type { Place } from '../support/stores.ts'
import type { Crowd } from './crowd.ts'
import { expectSame, holds } from './same.ts'
import { idsIn } from './section.ts'
import type { World } from './worlds.ts'

/** Milliseconds until everybody must have the same. */
const patienceMs = 10_000

interface Scene {
  room: string
  place: Place
  world: World
  open: (place: Place) => Promise<World>
  crowd: Crowd
}

/**
 * Fails unless everybody present has the same, with nothing missing that was confirmed to those who
 * left; and a newcomer, the database, and a newcomer after a restart have it too.
 */
export async function expectAgreement(scene: Scene, random: Random): Promise<void> {
  const { room, place, world, open, crowd } = scene
  const [first, ...others] = crowd.present()
  if (!first) throw new Error('nobody is there')
  const agree = (docs: Record<string, typeof first.doc>) =>
    eventually(() => expectSame({ [first.person]: first.doc, ...docs }), patienceMs)

  await agree(Object.fromEntries(others.map(({ person, doc }, i) => [`${person} ${i}`, doc])))
  expect(idsIn(first.doc), 'records and cards').toEqual(crowd.ledger.left())
  for (const update of crowd.heritage) expect(holds(first.doc, update), 'heritage').toBe(true)

  const fresh = await connect(world.address(random), room, 'mentee')
  await agree({ fresh: fresh.doc })

  for (const { provider } of [fresh, ...crowd.present()]) provider.disconnect()
  await world.stop()
  const stored = await roomOnDisk(place, room)
  expectSame({ [first.person]: first.doc, stored: stored.doc })
  expect(stored.snapshot, 'the log was compacted').toBeGreaterThan(0)
  expect(stored.rows, 'numbers in the log').toEqual(wholeLog(stored))

  const later = await open(place)
  const reader = await connect(later.address(random), room, 'mentor')
  await agree({ 'reader after a restart': reader.doc })
}
