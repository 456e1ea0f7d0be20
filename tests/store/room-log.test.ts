import { expect, onTestFinished, test } from 'vitest'
import { makeLog } from '#server/log.ts'
import { appendTogether } from '#server/store/append-together.ts'
import { migrations } from '#server/store/migrations.ts'
import { type OpenStore, openStore } from '#server/store/open-store.ts'
import { compactRoom, type LogEntry, lastNumbers, readRoom } from '#server/store/room-log.ts'
import { testConfig } from '../support/server.ts'
import { onEveryStore, type Place } from '../support/stores.ts'

async function open(place: Place) {
  const opened = await openStore(await testConfig(place), makeLog('silent'))
  onTestFinished(() => opened.close())
  return opened
}

/** Makes users, whose names the log may then bear. */
const makeUsers = ({ store }: OpenStore, ...ids: string[]) =>
  store
    .insertInto('users')
    .values(ids.map((id) => ({ id, name: id, createdAt: new Date().toISOString() })))
    .execute()

const bytes = (...values: number[]) => new Uint8Array(values)
const entry = (value: number) => ({ bytes: bytes(value), user: 'u' })
const none = new Map<number, string>()
const append = async (
  opened: OpenStore,
  room: string,
  entries: LogEntry[],
  authors: ReadonlyMap<number, string>,
) => (await opened.append([{ room, entries, authors }])).get(room)
const firsts = (updates: readonly Uint8Array[]) => updates.map((update) => update[0])

onEveryStore((place) => {
  test('updates come back in the order in which they were appended', async () => {
    const opened = await open(await place())
    expect(await append(opened, 'b/stage', [entry(1), entry(2)], none)).toBe(2)
    expect(await append(opened, 'b/stage', [entry(3)], none)).toBe(3)
    await append(opened, 'b/other', [entry(9)], none)
    const { updates, seq, snapshot } = await readRoom(opened.store, 'b/stage')
    expect(firsts(updates)).toEqual([1, 2, 3])
    expect(seq).toBe(3)
    expect(snapshot).toBeUndefined()
  })

  test('bytes come back as they were, the zero and the highest among them', async () => {
    const opened = await open(await place())
    const all = Uint8Array.from({ length: 256 }, (_, index) => index)
    await append(opened, 'r', [{ bytes: all, user: null }], none)
    await compactRoom(opened.store, 's', 1, all)
    expect([...((await readRoom(opened.store, 'r')).updates[0] ?? [])]).toEqual([...all])
    expect([...((await readRoom(opened.store, 's')).snapshot ?? [])]).toEqual([...all])
  })

  test('two thousand updates at once are appended whole', async () => {
    const opened = await open(await place())
    const many = Array.from({ length: 2001 }, (_, index) => entry(index % 256))
    await append(opened, 'r', many, none)
    expect((await readRoom(opened.store, 'r')).updates).toHaveLength(2001)
  })

  test('many who append at once to one room leave no holes and lose nothing', async () => {
    const opened = await open(await place())
    const lasts = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        append(opened, 'r', [entry(index), entry(index)], none),
      ),
    )
    expect([...lasts].sort((a = 0, b = 0) => a - b)).toEqual(
      lasts.map((_, index) => 2 * (index + 1)),
    )
    const { updates, seq } = await readRoom(opened.store, 'r')
    expect(seq).toBe(80)
    const pairs = updates.filter((_, index) => index % 2 === 0)
    expect(firsts(pairs)).toEqual(firsts(updates.filter((_, index) => index % 2 === 1)))
  })

  test('an append that fails writes none of its rows and uses up no number', async () => {
    const opened = await open(await place())
    await append(opened, 'r', [entry(1)], none)
    const wrong = { bytes: null as unknown as Uint8Array, user: 'u' }
    await expect(append(opened, 'r', [entry(2), wrong], none)).rejects.toThrow()
    expect(await append(opened, 'r', [entry(3)], none)).toBe(2)
    expect(firsts((await readRoom(opened.store, 'r')).updates)).toEqual([1, 3])
  })

  test('what several rooms append in one moment gets each room its own numbers', async () => {
    const opened = await open(await place())
    const together = appendTogether(opened.append)
    const one = (room: string, value: number) =>
      together({ room, entries: [entry(value), entry(value)], authors: none })
    expect(await Promise.all([one('b', 1), one('a', 2), one('c', 3)])).toEqual([2, 2, 2])
    expect(await Promise.all([one('c', 4), one('a', 5)])).toEqual([4, 4])
    expect(firsts((await readRoom(opened.store, 'a')).updates)).toEqual([2, 2, 5, 5])
    expect(firsts((await readRoom(opened.store, 'c')).updates)).toEqual([3, 3, 4, 4])
  })

  test('one room whose append fails does not keep the others from theirs', async () => {
    const opened = await open(await place())
    const together = appendTogether(opened.append)
    const wrong = { bytes: null as unknown as Uint8Array, user: 'u' }
    const [good, bad, other] = await Promise.allSettled([
      together({ room: 'a', entries: [entry(1)], authors: none }),
      together({ room: 'b', entries: [wrong], authors: none }),
      together({ room: 'c', entries: [entry(3)], authors: none }),
    ])
    expect([good.status, bad.status, other.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(firsts((await readRoom(opened.store, 'a')).updates)).toEqual([1])
    expect((await readRoom(opened.store, 'b')).updates).toEqual([])
  })

  test('two processes that append to the same rooms in different orders both succeed', async () => {
    const where = await place()
    const first = await open(where)
    const second = first.shared ? await open(where) : first
    const [one, two] = [appendTogether(first.append), appendTogether(second.append)]
    const rooms = Array.from({ length: 12 }, (_, index) => `room-${index}`)
    const all = [
      ...rooms.map((room) => [one, room] as const),
      ...rooms.reverse().map((room) => [two, room] as const),
    ]
    const lasts = await Promise.all(
      all.map(([together, room]) => together({ room, entries: [entry(1)], authors: none })),
    )
    expect([...lasts].sort()).toEqual([...rooms.map(() => 1), ...rooms.map(() => 2)])
  })

  test('compaction replaces what it covers and keeps what came later', async () => {
    const opened = await open(await place())
    await append(opened, 'r', [entry(1), entry(2), entry(3)], none)
    await compactRoom(opened.store, 'r', 2, bytes(42))
    const { snapshot, updates, seq } = await readRoom(opened.store, 'r')
    expect([...(snapshot ?? [])]).toEqual([42])
    expect(firsts(updates)).toEqual([3])
    expect(seq).toBe(3)
  })

  test('a snapshot that covers less never takes the place of one that covers more', async () => {
    const opened = await open(await place())
    await append(opened, 'r', [entry(1), entry(2), entry(3)], none)
    await Promise.all([
      compactRoom(opened.store, 'r', 3, bytes(33)),
      compactRoom(opened.store, 'r', 1, bytes(11)),
    ])
    await compactRoom(opened.store, 'r', 2, bytes(22))
    const { snapshot, updates, seq } = await readRoom(opened.store, 'r')
    expect([...(snapshot ?? [])]).toEqual([33])
    expect(updates).toEqual([])
    expect(seq).toBe(3)
  })

  test('whoever knows the beginning reads only what is new', async () => {
    const opened = await open(await place())
    await append(opened, 'r', [entry(1), entry(2), entry(3)], none)
    expect(firsts((await readRoom(opened.store, 'r', 1)).updates)).toEqual([2, 3])
    await compactRoom(opened.store, 'r', 2, bytes(42))
    expect((await readRoom(opened.store, 'r', 1)).snapshot).toHaveLength(1)
    expect((await readRoom(opened.store, 'r', 2)).snapshot).toBeUndefined()
    expect(await readRoom(opened.store, 'r', 3)).toEqual({
      snapshot: undefined,
      updates: [],
      seq: 3,
    })
  })

  test('the last numbers of rooms are known without reading them', async () => {
    const opened = await open(await place())
    await append(opened, 'a', [entry(1), entry(2)], none)
    await append(opened, 'b', [entry(1)], none)
    expect(await lastNumbers(opened.store, ['a', 'b', 'never-written'])).toEqual(
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
    )
    expect(await lastNumbers(opened.store, [])).toEqual(new Map())
  })

  test('the first author of a Yjs client stays its author', async () => {
    const opened = await open(await place())
    await makeUsers(opened, 'rosa', 'forger')
    await append(opened, 'r', [entry(1)], new Map([[7, 'rosa']]))
    await append(opened, 'r', [entry(2)], new Map([[7, 'forger']]))
    const rows = await opened.store.selectFrom('authors').selectAll().execute()
    expect(rows).toEqual([{ room: 'r', clientId: 7, user: 'rosa' }])
  })

  test('more authors at once than one statement can name are all kept', async () => {
    const opened = await open(await place())
    await makeUsers(opened, 'rosa')
    const many = new Map(Array.from({ length: 25_000 }, (_, client) => [client, 'rosa']))
    await append(opened, 'r', [entry(1)], many)
    expect(await opened.store.selectFrom('authors').select('clientId').execute()).toHaveLength(
      25_000,
    )
  })

  test('what somebody wrote who is no user any more is stored without their name', async () => {
    const opened = await open(await place())
    await makeUsers(opened, 'rosa')
    const [hers, theirs] = [
      { bytes: bytes(1), user: 'rosa' },
      { bytes: bytes(2), user: 'gone' },
    ]
    const authors = new Map([
      [7, 'rosa'],
      [8, 'gone'],
    ])
    await append(opened, 'r', [hers, theirs], authors)
    const { store } = opened
    const rows = await store.selectFrom('updates').select('user').orderBy('seq').execute()
    expect(rows).toEqual([{ user: 'rosa' }, { user: null }])
    expect(await store.selectFrom('authors').select('user').execute()).toEqual([{ user: 'rosa' }])
    expect(firsts((await readRoom(store, 'r')).updates)).toEqual([1, 2])
  })

  test('what was stored is there after closing and opening', async () => {
    const where = await place()
    const first = await openStore(await testConfig(where), makeLog('silent'))
    await append(first, 'r', [entry(1)], none)
    await first.close()
    expect((await readRoom((await open(where)).store, 'r')).seq).toBe(1)
  })

  test('a database of the time before rooms were numbered goes on where it was', async () => {
    const where = await place()
    const first = await openStore(await testConfig(where), makeLog('silent'))
    await append(first, 'r', [entry(1), entry(2)], none)
    await compactRoom(first.store, 's', 7, bytes(1))
    await first.store.schema.dropTable('rooms').execute()
    await migrations('blob')['0002-room-sequence']?.up(first.store)
    await first.close()
    const opened = await open(where)
    expect(await append(opened, 'r', [entry(3)], none)).toBe(3)
    expect(await append(opened, 's', [entry(8)], none)).toBe(8)
  })

  test('tasks of one name run one after the other', async () => {
    const { exclusively } = await open(await place())
    let inside = 0
    let most = 0
    const task = async () => {
      most = Math.max(most, ++inside)
      await new Promise((resolve) => setImmediate(resolve))
      inside--
    }
    await Promise.all([exclusively('x', task), exclusively('x', task), exclusively('x', task)])
    expect(most).toBe(1)
  })
})
