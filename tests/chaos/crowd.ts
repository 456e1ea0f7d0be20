import { expect } from 'vitest'
import * as Y from 'yjs'
import type { DemoPerson } from '#server/boards/demo-people.ts'
import { eventually } from '../support/eventually.ts'
import type { Random } from '../support/random.ts'
import { makeLedger } from './ledger.ts'
import { chooseOperation } from './operations.ts'
import type { World } from './worlds.ts'
import { openWriter, type Writer } from './writer.ts'

/** Where six people sit; some of them have two windows open. */
const seats: DemoPerson[] = ['facilitator', 'mentor', 'mentee', 'mentor', 'mentee', 'facilitator']

/** How long everybody together may take to be online and confirmed, in milliseconds. */
const patienceMs = 30_000

/** Six clients in one room that edit, go away and come back as they please. */
export async function makeCrowd(room: string, world: World, seating: Random) {
  const ledger = makeLedger()
  const present: Writer[] = []
  /** Those who go as soon as everything of theirs is confirmed; what fails is said at the end. */
  const leaving: Promise<void>[] = []
  /** What those had who left for good, each with the server's word that all of it is durable. */
  const heritage: Uint8Array[] = []
  let operations = 0

  const sit = async (person: DemoPerson) => {
    const id = 1 + seating.below(2 ** 31)
    present.push(await openWriter(world.address(seating), room, person, id))
  }
  const leave = async (writer: Writer) => {
    const { doc, provider, person, end } = writer
    present.splice(present.indexOf(writer), 1)
    provider.connect()
    await eventually(() => expect(writer.allConfirmed(), 'leaves confirmed').toBe(true), patienceMs)
    heritage.push(Y.encodeStateAsUpdate(doc))
    end()
    await sit(person)
  }
  const happenings: readonly ((writer: Writer, random: Random) => unknown)[] = [
    ({ provider }) => provider.disconnect(),
    ({ provider }) => provider.disconnect(),
    // The line is cut: neither side says goodbye.
    ({ provider }) => (provider.ws as unknown as { terminate?(): void } | null)?.terminate?.(),
    (writer) => {
      if (present.length < 4) return
      const left = leave(writer)
      left.catch(() => undefined)
      leaving.push(left)
    },
    ({ provider }, random) => {
      provider.disconnect()
      provider.serverUrl = `${world.address(random).replace('http', 'ws')}/sync`
      provider.connect()
    },
  ]
  for (const person of seats.slice(0, 4)) await sit(person)

  return {
    ledger,
    heritage,
    present: (): readonly Writer[] => present,

    /** One edit of somebody, online or not. */
    edit: (random: Random) => {
      const operation = chooseOperation(random)
      random.pick(present).edit(String(operations++), (doc) => operation(doc, random, ledger))
    },

    /** Somebody loses the line, comes back, leaves for good, or changes the server. */
    happen: (random: Random) => {
      const away = present.filter(({ provider }) => !provider.shouldConnect)
      if (away.length > 0 && random.chance(0.6)) random.pick(away).provider.connect()
      else random.pick(happenings)(random.pick(present), random)
    },

    /** The latecomers take their seats. */
    joinLate: async () => {
      for (const person of seats.slice(4)) await sit(person)
    },

    /** Everybody comes online; resolves when all that they wrote is confirmed. */
    gather: async () => {
      await Promise.all(leaving)
      for (const { provider } of present) provider.connect()
      await eventually(() => {
        const open = present.filter((writer) => !writer.provider.synced || !writer.allConfirmed())
        expect(open.map(({ person }) => person)).toEqual([])
      }, patienceMs)
    },
  }
}

export type Crowd = Awaited<ReturnType<typeof makeCrowd>>
