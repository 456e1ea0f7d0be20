import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { stage } from '#lib/board/stage.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { presenceFrame } from '#lib/sync/frames.ts'
import type { Bus } from '#server/bus/bus.ts'
import { memoryBuses } from '#server/bus/memory.ts'
import { type MakeBus, onEveryBus } from '../support/buses.ts'
import { closes, connect, connectAsking } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { rawSocket } from '../support/frames.ts'
import { metric } from '../support/metrics.ts'
import { emptyRoom, read, reads, synced, write, writtenRoom } from '../support/notes.ts'
import { startServer } from '../support/server.ts'
import { postgresPlace, skipWithoutPostgres } from '../support/stores.ts'

/** Two servers on one database, joined by buses; made one after the other, as on two machines. */
async function twoServers(make: MakeBus) {
  const place = await postgresPlace()
  const first = await startServer(place, await make())
  const second = await startServer(place, await make())
  return { place, first, second }
}

skipWithoutPostgres('two processes on one database', () => {
  onEveryBus((installation) => {
    test('an edit through one is seen through the other, both ways', async () => {
      const { first, second } = await twoServers(installation())
      const sofie = await connect(first.address, emptyRoom, 'mentor')
      const rosa = await connect(second.address, emptyRoom, 'mentee')
      await synced(sofie, rosa)
      for (let line = 0; line < 10; line++) {
        write(sofie, `Sofie ${line}.`)
        write(rosa, `Rosa ${line}.`)
      }
      for (const client of [sofie, rosa]) {
        await reads(client, 'Sofie 9.')
        await reads(client, 'Rosa 9.')
      }
      await eventually(() => expect(read(sofie)).toBe(read(rosa)))
    })

    test('people are seen across, come over, and are let go', async () => {
      const { first, second } = await twoServers(installation())
      const sofie = await connect(first.address, emptyRoom, 'mentor')
      const rosa = await connect(second.address, emptyRoom, 'mentee')
      await synced(sofie, rosa)
      const id = rosa.doc.clientID
      const seen = () => sofie.provider.awareness.getStates().get(id)
      rosa.provider.awareness.setLocalState({ at: 'here' })
      await eventually(() =>
        expect(seen()).toMatchObject({ at: 'here', user: { id: 'demo-mentee' } }),
      )
      // A proxy takes her to the other server, and back.
      for (const { address } of [first, second]) {
        rosa.provider.disconnect()
        rosa.provider.serverUrl = `${address.replace('http', 'ws')}/sync`
        rosa.provider.connect()
        await eventually(() => expect(seen()).toMatchObject({ at: 'here' }))
        rosa.provider.awareness.setLocalState({ at: address })
        await eventually(() => expect(seen()).toMatchObject({ at: address }))
        rosa.provider.awareness.setLocalState({ at: 'here' })
        await eventually(() => expect(seen()).toMatchObject({ at: 'here' }))
      }
      rosa.provider.disconnect()
      await eventually(() => expect(seen()).toBeUndefined())
    })

    test('whoever opens a room late sees who is there through the other', async () => {
      const { first, second } = await twoServers(installation())
      const rosa = await connect(second.address, emptyRoom, 'mentee')
      rosa.provider.awareness.setLocalState({ at: 'here' })
      await synced(rosa)
      const sofie = await connect(first.address, emptyRoom, 'mentor')
      await eventually(() => {
        expect(sofie.provider.awareness.getStates().get(rosa.doc.clientID)?.at).toBe('here')
      })
    })

    test('a lock set through one holds for people who are with the other', async () => {
      const { first, second } = await twoServers(installation())
      const ilse = await connect(first.address, 'demo/stage', 'facilitator')
      const rosa = await connectAsking(second.address, emptyRoom, 'mentee')
      await synced(ilse, rosa)
      stage.on(ilse.doc).rules.set('locked', ['factor'])
      await eventually(() => expect(rosa.last()?.mayWrite).toBe(false), 2000)
    })

    test('nothing is said of a room that one serves alone, and a newcomer misses nothing', async () => {
      const make = installation()
      const place = await postgresPlace()
      const said: string[] = []
      const first = await startServer(place, noting(await make(), said))
      const second = await startServer(place, await make())
      const sofie = await connectAsking(first.address, emptyRoom, 'mentor')
      await synced(sofie)
      const saves = async (text: string) => {
        write(sofie, text)
        await eventually(() => expect(sofie.isSaved()).toBe(true))
      }
      await saves('Nobody hears this.')
      const before = said.filter((channel) => channel === emptyRoom).length
      for (let line = 0; line < 10; line++) await saves(`Alone ${line}.`)
      // Every five seconds it looks whether that is still so.
      expect(said.filter((channel) => channel === emptyRoom).length - before).toBeLessThan(4)
      const coming = connect(second.address, emptyRoom, 'mentee')
      for (let line = 0; line < 20; line++) await saves(`While she comes ${line}.`)
      const rosa = await coming
      await synced(rosa)
      // Sooner than the next look into the log.
      await eventually(() => expect(read(rosa)).toBe(read(sofie)), 2000)
      await saves('Both hear this.')
      await eventually(() => expect(read(rosa)).toBe(read(sofie)), 2000)
    })

    test('both compact the same room, and a third reads the whole', async () => {
      const make = installation()
      const { place, first, second } = await twoServers(make)
      const sofie = await connect(first.address, emptyRoom, 'mentor')
      const rosa = await connect(second.address, emptyRoom, 'mentee')
      await synced(sofie, rosa)
      for (let line = 0; line < 50; line++) {
        write(sofie, `Sofie ${line} ${'woorden '.repeat(250)}`)
        write(rosa, `Rosa ${line} ${'parole '.repeat(250)}`)
      }
      for (const { address } of [first, second]) {
        await eventually(async () => {
          expect(await metric(address, 'compa_compactions_total')).toBeGreaterThan(0)
        }, 10_000)
      }
      await eventually(() => expect(read(sofie)).toBe(read(rosa)), 10_000)
      const third = await startServer(place, await make())
      const later = await connect(third.address, emptyRoom, 'observer')
      await eventually(() => expect(read(later)).toBe(read(sofie)), 10_000)
    })
  })

  test('a bus that loses every message delays an edit, and loses nothing', async () => {
    const deaf = (): Bus => ({ ...memoryBuses()(), alone: false })
    const { first, second } = await twoServers(async () => deaf())
    const sofie = await connect(first.address, emptyRoom, 'mentor')
    const rosa = await connect(second.address, emptyRoom, 'mentee')
    await synced(sofie, rosa)
    write(sofie, 'Only in the database.')
    await eventually(() => expect(read(rosa)).toContain('Only in the database.'), 10_000)
    write(rosa, 'E ritorno.')
    await eventually(() => expect(read(sofie)).toContain('E ritorno.'), 10_000)
  })

  test('a reader who comes to a process that is behind is not taken for a writer', async () => {
    const deaf = (): Bus => ({ ...memoryBuses()(), alone: false })
    const { first, second } = await twoServers(async () => deaf())
    await synced(await connect(second.address, emptyRoom, 'facilitator'))
    const sofie = await connectAsking(first.address, emptyRoom, 'mentor')
    const marc = await connect(first.address, emptyRoom, 'observer')
    await synced(sofie, marc)
    write(sofie, 'Fresh words.')
    await reads(marc, 'Fresh words.')
    await eventually(() => expect(sofie.isSaved()).toBe(true))
    const codes = closes(marc.provider)
    marc.provider.disconnect()
    marc.provider.serverUrl = `${second.address.replace('http', 'ws')}/sync`
    marc.provider.connect()
    const rosa = await connect(second.address, emptyRoom, 'mentee')
    await synced(marc, rosa)
    write(rosa, 'E ancora.')
    await reads(marc, 'E ancora.')
    expect(codes).not.toContain(closeCodes.diverged)
  })

  test('a socket that lost its client does not hide where the person is now', async () => {
    const { first, second } = await twoServers(inMemory())
    const sofie = await connect(first.address, emptyRoom, 'mentor')
    await synced(sofie)
    const seen = () => sofie.provider.awareness.getStates().get(4242)?.at
    const say = (socket: { send(...bytes: number[]): void }, clock: number, at: string) =>
      socket.send(...presenceFrame([{ clientId: 4242, clock, json: JSON.stringify({ at }) }]))
    say(await rawSocket(first.address, emptyRoom, 'mentee'), 1, 'old')
    await eventually(() => expect(seen()).toBe('old'))
    const live = await rawSocket(second.address, emptyRoom, 'mentee')
    say(live, 1100, 'new')
    await eventually(() => expect(seen()).toBe('new'))
  })

  test('a room that another process holds on to keeps no other room from being saved', async () => {
    const place = await postgresPlace()
    const { address } = await startServer(place)
    const sofie = await connectAsking(address, emptyRoom, 'mentor')
    const rosa = await connectAsking(address, writtenRoom, 'mentee')
    await synced(sofie, rosa)
    write(sofie, 'One.')
    await eventually(() => expect(sofie.isSaved()).toBe(true))
    const holder = new Client({ connectionString: place.DATABASE_URL })
    await holder.connect()
    onTestFinished(() => holder.end())
    await holder.query('begin')
    await holder.query('select seq from rooms where room = $1 for update', [emptyRoom])
    write(sofie, 'Held up.')
    write(rosa, 'Not held up.')
    await eventually(() => expect(rosa.isSaved()).toBe(true), 6_000)
    await eventually(() => expect(sofie.last()?.journalWorks).toBe(false), 6_000)
    await holder.query('rollback')
    await eventually(() => expect(sofie.isSaved()).toBe(true), 15_000)
  })
})

/** A bus that notes on which channels something was said. */
const noting = (bus: Bus, said: string[]): Bus => ({
  ...bus,
  get alone() {
    return bus.alone
  },
  publish: (channel, message, told) => {
    said.push(channel)
    bus.publish(channel, message, told)
  },
})

const inMemory = (): MakeBus => {
  const make = memoryBuses()
  return async () => make()
}
