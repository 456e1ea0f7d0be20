import { expect, test } from 'vitest'
import { memoryBuses } from '#server/bus/memory.ts'
import { program } from '#server/program.ts'
import { find } from '#server/search/find.ts'
import { connectAsking } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { emptyRoom, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'
import { postgresPlace, skipWithoutPostgres } from '../support/stores.ts'

skipWithoutPostgres('with several processes', () => {
  test('what is written in one process is found by a question to another, once', async () => {
    const place = await postgresPlace()
    const bus = memoryBuses()
    const first = await startServer(place, bus())
    await startServer(place, bus())
    // The last one that was started is the one whose program pages would ask.
    const { store, rooms } = program()
    const els = await connectAsking(first.address, emptyRoom, 'mentor')
    await synced(els)
    write(els, 'De buurtsuperette blijft open.')
    await eventually(() => expect(els.isSaved()).toBe(true))
    const ask = async (user: string) =>
      (await find({ store, rooms }, { question: 'buurtsuperette', user })).flatMap(
        ({ finds }) => finds,
      )
    await eventually(async () => expect(await ask('demo-mentee')).toHaveLength(1), 15_000)
    expect(await ask('nobody')).toEqual([])
  }, 30_000)
})
