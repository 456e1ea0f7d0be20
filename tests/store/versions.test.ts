import { expect, test } from 'vitest'
import { ownAssessment } from '#lib/board/assessment.ts'
import { noteAttendance } from '#lib/board/attendance.ts'
import { comments } from '#lib/board/comments.ts'
import { factor } from '#lib/board/factor.ts'
import { plainText, writeFragment } from '#lib/board/rich-text.ts'
import { stage } from '#lib/board/stage.ts'
import { composeReport } from '#lib/report/compose.ts'
import { withPrivacy } from '#lib/report/privacy.ts'
import { toMarkdown } from '#lib/report/to-markdown.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { eraseUser } from '#server/auth/erasure.ts'
import { type Board, findBoard } from '#server/boards/boards.ts'
import { saveDailyVersions } from '#server/boards/daily-versions.ts'
import { deleteBoard } from '#server/boards/delete-board.ts'
import { makeBoard } from '#server/boards/make-board.ts'
import { addMember } from '#server/boards/people.ts'
import { addSession, removeSession } from '#server/boards/sessions.ts'
import { changesByVersion } from '#server/boards/version-changes.ts'
import { deleteVersion, saveVersion, versionRooms, versionsOf } from '#server/boards/versions.ts'
import { memoryBuses } from '#server/bus/memory.ts'
import { makeLog } from '#server/log.ts'
import { makeMeter } from '#server/meter.ts'
import { composingOf, versionModel } from '#server/report/version-report.ts'
import { appendTogether } from '#server/store/append-together.ts'
import { Rooms } from '#server/sync/rooms.ts'
import { makePeople, openPlace, pair } from '../support/pairs.ts'
import { onEveryStore } from '../support/stores.ts'

const day = 86_400_000
const named = { kind: 'named', name: 'After visit 1', note: '', author: 'ada' } as const

onEveryStore((place) => {
  async function start() {
    const { store, append } = await openPlace(await place())
    await makePeople(store, { ada: 'facilitator', bo: 'member', cy: 'member' })
    const id = await makeBoard(store, pair('ada'))
    const mentor = { role: 'participant', delegation: 'mentor', until: null } as const
    await addMember(store, id, 'ada', 'bo@example.org', mentor)
    const log = makeLog('silent')
    const bus = memoryBuses()()
    const rooms = new Rooms({ store, append: appendTogether(append), bus, log, meter: makeMeter() })
    const board = (await findBoard(store, id)) as Board
    const bo = { id: 'bo', name: 'bo', ...mentor }
    const room = roomName({ board: id, section: 'factor', factor: 'networks-and-access' })
    const write = (text: string) =>
      rooms.change(room, bo, (doc) =>
        writeFragment(factor.on(doc).notes.fragment('mentor'), [
          { type: 'paragraph', content: [{ type: 'text', text }] },
        ]),
      )
    const read = async (version: string) => {
      const found = (await versionsOf(store, id)).find((one) => one.id === version)
      if (!found) throw new Error('no version')
      const { factors } = await versionModel(store, found)
      const notes = factors.find((one) => one.id === 'networks-and-access')?.notes
      return notes ? plainText(notes.mentor) : ''
    }
    return { store, rooms, board, log, write, read, ground: { store, rooms, log } }
  }

  test('a version keeps what stood on the board, however it goes on', async () => {
    const { store, board, write, read, ground } = await start()
    await write('Eerst.')
    const first = await saveVersion(ground, board, named)
    await write('Later.')
    const second = await saveVersion(ground, board, { ...named, name: 'After visit 2' })
    expect(await read(first)).toBe('Eerst.')
    expect(await read(second)).toBe('Eerst.\nLater.')
    expect((await versionsOf(store, board.id)).map(({ name }) => name)).toEqual([
      'After visit 2',
      'After visit 1',
    ])
  })

  test('a version whose bytes are not those that were saved is refused', async () => {
    const { store, board, write, ground, read } = await start()
    await write('Eerst.')
    const id = await saveVersion(ground, board, named)
    const bytes = new Uint8Array([0, 0])
    await store.updateTable('versionRooms').set({ bytes }).where('version', '=', id).execute()
    await expect(read(id)).rejects.toMatchObject({ reason: 'version-damaged' })
  })

  test('what a city rates by itself is in no version before both have handed in', async () => {
    const { store, rooms, board, ground } = await start()
    const of = { board: board.id, section: 'assessment', of: 'mentor' } as const
    await rooms.change(roomName(of), null, (doc) =>
      ownAssessment.on(doc).now.set('networks-and-access', 'in-place'),
    )
    const saved = async () => {
      const id = await saveVersion(ground, board, named)
      const found = (await versionsOf(store, board.id)).find((one) => one.id === id)
      return found ? (await versionRooms(store, found)).map(({ room }) => room) : []
    }
    expect(await saved()).not.toContain('assessment@mentor')
    const by = { by: 'ada', at: new Date().toISOString() }
    await rooms.change(roomName({ board: board.id, section: 'stage' }), null, (doc) =>
      stage.on(doc).ratings.set('revealed', by),
    )
    expect(await saved()).toContain('assessment@mentor')
  })

  test('a timeline tells who wrote where, and forgets whoever is erased', async () => {
    const { store, board, write, ground } = await start()
    await write('Eerst.')
    const id = await saveVersion(ground, board, named)
    const empty = await saveVersion(ground, board, { ...named, author: null })
    const changes = await changesByVersion(store, board.id)
    expect(changes.get(id)).toEqual([
      { room: 'factor/networks-and-access', writers: [{ name: 'bo', delegation: 'mentor' }] },
    ])
    expect(changes.get(empty)).toBeUndefined()
    await eraseUser(store, 'bo')
    expect((await changesByVersion(store, board.id)).get(id)).toEqual([
      { room: 'factor/networks-and-access', writers: [] },
    ])
  })

  test('a comment in a version is nobody’s any more once its author is erased', async () => {
    const { store, rooms, board, ground } = await start()
    const at = new Date().toISOString()
    await rooms.change(roomName({ board: board.id, section: 'comments' }), null, (doc) => {
      const face = comments.on(doc)
      const anchor = { on: 'note', factor: 'networks-and-access', id: 'agreed' } as const
      const thread = face.threads.add({ anchor, at })
      face.comments.add({ thread, author: 'bo', name: 'Bo', text: 'Six?', at })
    })
    const id = await saveVersion(ground, board, named)
    const said = async () => {
      const version = (await versionsOf(store, board.id)).find((one) => one.id === id)
      if (!version) throw new Error('no version')
      const [thread] = (await versionModel(store, version)).threads
      return thread?.comments.map(({ name, text }) => ({ name, text }))
    }
    expect(await said()).toEqual([{ name: 'Bo', text: 'Six?' }])
    await eraseUser(store, 'bo')
    expect(await said()).toEqual([{ name: null, text: 'Six?' }])
  })

  test('a version tells who was at a session, and what its minutes say, without whoever is erased', async () => {
    const { store, rooms, board, ground } = await start()
    const startsAt = '2026-11-28T09:00:00.000Z'
    const planned = { startsAt, minutes: 90, timeZone: 'UTC', callUrl: 'https://meet.example.org' }
    const session = await addSession(store, board.id, planned)
    await rooms.change(roomName({ board: board.id, section: 'stage' }), null, (doc) => {
      const face = stage.on(doc)
      noteAttendance(face, session, new Set(['ada', 'bo']), startsAt)
      face.guests.add({ session, name: 'Nadia', delegation: 'mentee' })
      writeFragment(face.minutes.fragment(session), [
        { type: 'paragraph', content: [{ type: 'text', text: 'We begin in May.' }] },
      ])
    })
    const id = await saveVersion(ground, board, named)
    // The version knows when it was, whatever becomes of the plan.
    await removeSession(store, board.id, session)
    const told = async () => {
      const version = (await versionsOf(store, board.id)).find((one) => one.id === id)
      if (!version) throw new Error('no version')
      const model = await versionModel(store, version)
      const composing = await composingOf(version, model, 'en')
      const report = composeReport(composing, ['sessions'])
      const shared = {
        ...composing,
        model: withPrivacy(model, { profile: 'partner', comments: true }),
      }
      return { own: toMarkdown(report), shared: toMarkdown(composeReport(shared, ['sessions'])) }
    }
    const { own, shared } = await told()
    for (const words of ['28 November 2026', 'bo', 'Nadia', 'ada', 'We begin in May.'])
      expect(own, words).toContain(words)
    expect(own).not.toContain('meet.example.org')
    expect(shared).toContain('1 person')
    expect(shared).not.toMatch(/Nadia|We begin in May/)
    await eraseUser(store, 'bo')
    expect((await told()).own).toContain('ada and 1 person')
  })

  test('a day on which something changed ends with a version, and no other day', async () => {
    const { store, board, write, ground } = await start()
    const kinds = async () => (await versionsOf(store, board.id)).map(({ kind }) => kind)
    await write('Eerst.')
    await saveDailyVersions(ground)
    expect(await kinds()).toEqual([])
    await saveDailyVersions(ground, Date.now() + day)
    await saveDailyVersions(ground, Date.now() + 2 * day)
    expect(await kinds()).toEqual(['daily'])
    await write('Later.')
    await saveDailyVersions(ground, Date.now() + 3 * day)
    expect(await kinds()).toEqual(['daily', 'daily'])
  })

  test('only versions that were named can be deleted, and all go with their board', async () => {
    const { store, board, write, ground } = await start()
    await write('Eerst.')
    const [one, own] = [
      await saveVersion(ground, board, named),
      await saveVersion(ground, board, { ...named, kind: 'daily' }),
    ]
    const deleting = { board: board.id, actor: 'ada' }
    expect(await deleteVersion(store, { ...deleting, id: own })).toBe(false)
    expect(await deleteVersion(store, { ...deleting, id: one })).toBe(true)
    await deleteBoard(store, board.id, async () => undefined)
    expect(await store.selectFrom('versionRooms').selectAll().execute()).toEqual([])
  })
})
