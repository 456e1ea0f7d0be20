import { expect, test } from 'vitest'
import { findBoard } from '#server/boards/boards.ts'
import { deleteBoard, deleteLeftovers } from '#server/boards/delete-board.ts'
import { makeBoard } from '#server/boards/make-board.ts'
import { membersOf } from '#server/boards/members.ts'
import { addMember } from '#server/boards/people.ts'
import { addSession, changeSession, nextSessions, sessionsOf } from '#server/boards/sessions.ts'
import { makePeople, openPlace, pair } from '../support/pairs.ts'
import { onEveryStore } from '../support/stores.ts'

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const session = () => ({
  startsAt: inAnHour(),
  minutes: 90,
  timeZone: 'Europe/Riga',
  callUrl: 'https://meet.example.org/x',
})
const noLive = async () => undefined

onEveryStore((place) => {
  async function start() {
    const opened = await openPlace(await place())
    const { store } = opened
    await makePeople(store, { ada: 'facilitator', bo: 'member', cy: 'facilitator', guest: 'guest' })
    return { ...opened, store }
  }

  test('a new board has its facts, its maker as facilitator, a session, and a line in the audit log', async () => {
    const { store } = await start()
    const facts = { country: 'LV', association: 'LPS', inhabitants: 55_000, language: 'lv' }
    const given = pair('ada', { title: 'Both', firstSession: session() })
    const id = await makeBoard(store, { ...given, facts: { ...given.facts, mentee: facts } })
    expect(await findBoard(store, id)).toMatchObject({
      title: 'Both',
      cities: { mentor: 'Schaerbeek', mentee: 'Jelgava' },
      facts: { mentee: facts },
      languages: ['fr', 'lv', 'en'],
      archivedAt: null,
    })
    const members = await membersOf(store, id)
    expect(members.map(({ user, role }) => [user.id, role])).toEqual([['ada', 'facilitator']])
    expect(await sessionsOf(store, id)).toHaveLength(1)
    const log = await store.selectFrom('audit').select(['action', 'actor', 'board']).execute()
    expect(log).toEqual([{ action: 'board made', actor: 'ada', board: id }])
  })

  test('a board with the same people takes members along, but no guests and nothing that was written', async () => {
    const { store, append } = await start()
    const first = await makeBoard(store, pair('ada', { firstSession: session() }))
    const mentor = { role: 'participant', delegation: 'mentor', until: null } as const
    await addMember(store, first, 'ada', 'bo@example.org', mentor)
    await store
      .insertInto('members')
      .values({ board: first, user: 'guest', role: 'observer', delegation: null })
      .execute()
    const entry = { bytes: new Uint8Array([0, 0]), user: 'bo' }
    await append([{ room: `${first}/stage`, entries: [entry], authors: new Map() }])
    const second = await makeBoard(store, pair('ada', { peopleFrom: first }))
    const members = await membersOf(store, second)
    expect(members.map(({ user, role, delegation }) => [user.id, role, delegation])).toEqual([
      ['ada', 'facilitator', null],
      ['bo', 'participant', 'mentor'],
    ])
    expect(await sessionsOf(store, second)).toEqual([])
    const rooms = await store.selectFrom('rooms').select('room').execute()
    expect(rooms).toEqual([{ room: `${first}/stage` }])
  })

  test('whoever does not lead a board cannot take its people, and then nothing is made', async () => {
    const { store } = await start()
    const first = await makeBoard(store, pair('ada'))
    const stolen = makeBoard(store, pair('cy', { peopleFrom: first, firstSession: session() }))
    await expect(stolen).rejects.toThrow('not-yours')
    expect(await store.selectFrom('boards').select('id').execute()).toEqual([{ id: first }])
    expect(await store.selectFrom('sessions').select('id').execute()).toEqual([])
  })

  test('a deleted board leaves nothing behind, and its neighbour whole', async () => {
    const { store, append } = await start()
    const [gone, stays] = [await makeBoard(store, pair('ada')), await makeBoard(store, pair('ada'))]
    const at = new Date().toISOString()
    const made = { until: at, at, label: 'Evening', role: 'observer' } as const
    for (const board of [gone, stays]) {
      await addSession(store, board, session())
      await store
        .insertInto('invitations')
        .values({ ...made, id: board, board, codeHash: board })
        .execute()
      const entry = { bytes: new Uint8Array([0, 0]), user: 'ada' }
      const authors = new Map([[7, 'ada']])
      await append([{ room: `${board}/factor/x`, entries: [entry], authors }])
      await store
        .insertInto('snapshots')
        .values({ room: `${board}/factor/x`, seq: 0, bytes: new Uint8Array([0, 0]), at })
        .execute()
    }
    // One more room of a board whose id begins alike.
    const entry = { bytes: new Uint8Array([0, 0]), user: 'ada' }
    await append([{ room: `${gone}x/stage`, entries: [entry], authors: new Map() }])
    expect(await deleteBoard(store, gone, noLive)).toBe(true)
    expect(await deleteBoard(store, gone, noLive)).toBe(false)
    for (const table of ['members', 'invitations', 'sessions'] as const) {
      expect(await store.selectFrom(table).select('board').execute()).toEqual([{ board: stays }])
    }
    for (const table of ['rooms', 'updates'] as const) {
      const rows = await store.selectFrom(table).select('room').orderBy('room').execute()
      const expected = [`${gone}x/stage`, `${stays}/factor/x`].sort()
      expect(rows.map(({ room }) => room).sort()).toEqual(expected)
    }
    for (const table of ['snapshots', 'authors'] as const) {
      const rows = await store.selectFrom(table).select('room').execute()
      expect(rows).toEqual([{ room: `${stays}/factor/x` }])
    }
  })

  test('what another process still wrote to a deleted board is swept up later', async () => {
    const { store, append } = await start()
    const entry = { bytes: new Uint8Array([0, 0]), user: 'ada' }
    const rooms = ['gone/stage', 'early/stage'].map((room) => ({ room, entries: [entry] }))
    await append(rooms.map((one) => ({ ...one, authors: new Map() })))
    const at = new Date().toISOString()
    const row = { id: '1', at, action: 'board deleted', board: 'gone', details: '{}' }
    await store.insertInto('audit').values(row).execute()
    await deleteLeftovers(store)
    const left = await store.selectFrom('updates').select('room').execute()
    expect(left).toEqual([{ room: 'early/stage' }])
  })

  test('the next session is the earliest that is not over', async () => {
    const { store } = await start()
    const board = await makeBoard(store, pair('ada'))
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
    for (const minutes of [600, -200, -30, 60]) {
      await addSession(store, board, { ...session(), startsAt: at(minutes) })
    }
    const next = (await nextSessions(store, [board, 'none'])).get(board)
    expect(Date.parse(next?.startsAt ?? '')).toBeLessThan(Date.now())
    expect(Date.parse(next?.startsAt ?? '')).toBeGreaterThan(Date.now() - 45 * 60_000)
    const moved = changeSession(store, 'another', next?.id ?? '', session())
    await expect(moved).rejects.toThrow('session-gone')
  })
})
