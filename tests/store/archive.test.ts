import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { stage } from '#lib/board/stage.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { bringIn } from '#server/archive/bring-in.ts'
import { readArchive } from '#server/archive/read-archive.ts'
import { eraseUser } from '#server/auth/erasure.ts'
import { type Board, findBoard } from '#server/boards/boards.ts'
import { forgetGoneAuthors } from '#server/boards/forget-authors.ts'
import { makeBoard } from '#server/boards/make-board.ts'
import { membersOf } from '#server/boards/members.ts'
import { addMember } from '#server/boards/people.ts'
import { namesOn } from '#server/boards/read-cards.ts'
import { sessionsOf } from '#server/boards/sessions.ts'
import { changesByVersion } from '#server/boards/version-changes.ts'
import { saveVersion, versionsOf } from '#server/boards/versions.ts'
import { memoryBuses } from '#server/bus/memory.ts'
import { makeLog } from '#server/log.ts'
import { makeMeter } from '#server/meter.ts'
import { presentModel, versionModel } from '#server/report/version-report.ts'
import { appendTogether } from '#server/store/append-together.ts'
import { Rooms } from '#server/sync/rooms.ts'
import { archiveOf, manifestIn } from '../support/archives.ts'
import { makePeople, openPlace, pair } from '../support/pairs.ts'
import { sampleRooms } from '../support/sample-version.ts'
import { onEveryStore, type Place } from '../support/stores.ts'

const at = '2026-05-04T10:00:00.000Z'

/** An installation with its people. */
async function start(place: Place, people: Parameters<typeof makePeople>[1]) {
  const { store, append } = await openPlace(place)
  await makePeople(store, people)
  const log = makeLog('silent')
  const bus = memoryBuses()()
  const rooms = new Rooms({ store, append: appendTogether(append), bus, log, meter: makeMeter() })
  return { store, rooms }
}

/** A board on which something stands everywhere, after two versions. */
async function busyBoard(ground: Awaited<ReturnType<typeof start>>): Promise<Board> {
  const { store, rooms } = ground
  const firstSession = { startsAt: at, minutes: 90, timeZone: 'Europe/Riga', callUrl: null }
  const id = await makeBoard(store, pair('ada', { title: 'A first year', firstSession }))
  const mentor = { role: 'participant', delegation: 'mentor', until: null } as const
  await addMember(store, id, 'ada', 'rosa@example.org', mentor)
  await addMember(store, id, 'ada', 'anna@example.org', { ...mentor, delegation: 'mentee' })
  const rosa = { id: 'rosa', name: 'rosa', ...mentor }
  const board = (await findBoard(store, id)) as Board
  const [session] = await sessionsOf(store, id)
  const by = { by: 'ada', at }
  await rooms.change(roomName({ board: id, section: 'stage' }), null, (doc) => {
    const face = stage.on(doc)
    face.attended.set(`${session?.id}:rosa`, { from: at, to: at })
    face.minutes.fragment(session?.id ?? '').insert(0, [paragraph('We met in the hall.')])
    face.attention.set('deputy', 'rosa')
    face.ratings.set('mentor', by)
    face.ratings.set('mentee', by)
  })
  const [first, ...others] = await sampleRooms()
  const write = async (some: typeof others) => {
    for (const { room, bytes } of some)
      await rooms.change(`${id}/${room}`, rosa, (doc) => Y.applyUpdate(doc, bytes))
  }
  await write(first ? [first] : [])
  const named = { kind: 'named', name: 'After visit 1', note: '', author: 'rosa' } as const
  await saveVersion(ground, board, named)
  await write(others)
  await saveVersion(ground, board, { ...named, name: 'After visit 2', author: 'ada' })
  return board
}

const paragraph = (text: string) => {
  const node = new Y.XmlElement('paragraph')
  node.insert(0, [new Y.XmlText(text)])
  return node
}

/** What is a board's own on every installation. */
const ours = { id: '', key: '', createdAt: '' }

/** A model without what is different on every installation: ids and dates. */
const plain = (value: unknown, ids: ReadonlyMap<string, string>) => {
  const text = JSON.stringify(value, (key, one) => {
    if (key === 'madeAt' || key === 'checksum' || key === 'sha256' || key === 'bytes') return null
    if (key === 'was') return []
    return typeof one === 'string' ? (ids.get(one) ?? one) : one
  })
  return JSON.parse(text)
}

onEveryStore((place) => {
  test('exported, brought in elsewhere and exported again, a board is the same but for ids and dates', async () => {
    const home = await start(await place(), { ada: 'facilitator', rosa: 'member', anna: 'member' })
    const board = await busyBoard(home)
    const [version] = await versionsOf(home.store, board.id)
    if (!version) throw new Error('no version')
    const zip = await archiveOf(home.store, board, version)
    // Elsewhere somebody else happens to have an id that is named in the archive.
    const away = await start(await place(), { lea: 'facilitator', rosa: 'member' })
    const archive = await readArchive(zip, ['lea', 'rosa'])
    const id = await bringIn(away.store, 'lea', archive)
    const there = (await findBoard(away.store, id)) as Board
    expect({ ...there, ...ours }).toEqual({ ...board, ...ours })
    const people = await membersOf(away.store, id)
    expect(people.map(({ user, role }) => [user.id, role])).toEqual([['lea', 'facilitator']])
    expect(Object.values(await namesOn(away.store, id)).sort()).toEqual([
      'ada',
      'anna',
      'lea',
      'rosa',
    ])

    const back = new Map([...archive.ids].map(([was, now]) => [now, was]))
    const [before, after] = [
      (await presentModel(home, board)).model,
      (await presentModel(away, there)).model,
    ]
    expect(plain({ ...after, version: null }, back)).toEqual(
      plain({ ...before, version: null }, new Map()),
    )
    // Her name is there, but nothing refers to whoever has that id here.
    expect(JSON.stringify(after).replaceAll('"name":"rosa"', '')).not.toContain('"rosa"')
    expect(after.threads[0]?.comments[0]?.name).toBe('Rosa Palmeri')

    const versions = await versionsOf(away.store, id)
    expect(versions.map(({ name, author }) => [name, author?.name])).toEqual([
      ['After visit 2', 'ada'],
      ['After visit 1', 'rosa'],
    ])
    expect(versions[0]?.checksum).toBe(version.checksum)
    const [newest] = versions
    if (!newest) throw new Error('no version')
    expect(await versionModel(away.store, newest)).toEqual(await versionModel(home.store, version))
    const changes = (await changesByVersion(away.store, id)).get(newest.id)
    expect(changes?.find(({ room }) => room === 'plan')?.writers).toEqual([
      { name: 'rosa', delegation: 'mentor' },
    ])

    const again = await archiveOf(away.store, there, newest)
    const people2 = manifestIn(again).people.filter(({ name }) => name !== 'lea')
    const [one, two] = [manifestIn(zip), { ...manifestIn(again), people: people2 }]
    expect(plain(two, back)).toEqual(plain(one, new Map()))
    const rooms = (manifest: typeof one) => manifest.versions.map(({ checksum }) => checksum)
    expect(rooms(two)).toEqual(rooms(one))
  })

  test('brought in beside the board that it is of, it names nobody’s account, and forgets whoever is erased', async () => {
    const home = await start(await place(), { ada: 'facilitator', rosa: 'member', anna: 'member' })
    const board = await busyBoard(home)
    const [version] = await versionsOf(home.store, board.id)
    if (!version) throw new Error('no version')
    const zip = await archiveOf(home.store, board, version)
    const id = await bringIn(home.store, 'ada', await readArchive(zip, ['ada', 'rosa', 'anna']))
    const comments = async () =>
      (await presentModel(home, (await findBoard(home.store, id)) as Board)).model.threads
    expect((await comments())[0]?.comments[0]?.author).not.toBe('rosa')
    const [session] = await sessionsOf(home.store, id)
    const shown = await home.rooms.read(`${id}/stage`, (doc) => {
      const { attended, attention, minutes } = stage.on(doc)
      return {
        attended: Object.keys(attended.all()),
        deputy: attention.get('deputy'),
        minutes: JSON.stringify(minutes.json(session?.id ?? '')),
      }
    })
    expect(shown.attended).toHaveLength(1)
    expect(shown.attended[0]).toMatch(new RegExp(`^${session?.id}:(?!rosa$)`))
    expect(shown.minutes).toContain('We met in the hall.')
    expect(shown.deputy).toBeNull()
    await eraseUser(home.store, 'rosa')
    await forgetGoneAuthors(home)
    expect((await comments())[0]?.comments[0]?.name).toBeFalsy()
    expect(Object.values(await namesOn(home.store, id))).not.toContain('rosa')
  })
})
