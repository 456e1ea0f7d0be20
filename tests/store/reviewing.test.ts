import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { ownAssessment } from '#lib/board/assessment.ts'
import { factor } from '#lib/board/factor.ts'
import { writeFragment } from '#lib/board/rich-text.ts'
import { stepsOf } from '#lib/board/run.ts'
import { stage } from '#lib/board/stage.ts'
import { compareVersions } from '#lib/report/compare.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { eraseUser } from '#server/auth/erasure.ts'
import { type Board, findBoard } from '#server/boards/boards.ts'
import { continueFrom, gapsAt } from '#server/boards/continue-from.ts'
import { makeBoard } from '#server/boards/make-board.ts'
import { memberOf } from '#server/boards/members.ts'
import { addMember } from '#server/boards/people.ts'
import { findReviewLink, makeReviewLink, tokenOf } from '#server/boards/review-links.ts'
import {
  addRemark,
  differenceKey,
  marksOn,
  remarkCounts,
  remarksOf,
  removeRemark,
  setMark,
} from '#server/boards/review-marks.ts'
import { sessionsOf } from '#server/boards/sessions.ts'
import { deleteVersion, findVersion, saveVersion } from '#server/boards/versions.ts'
import { lastVisit, noteVisit, versionAt } from '#server/boards/visits.ts'
import { roomOfDifference, statesOf, writersBetween } from '#server/boards/writers-between.ts'
import { memoryBuses } from '#server/bus/memory.ts'
import { makeLog } from '#server/log.ts'
import { makeMeter } from '#server/meter.ts'
import { versionModel } from '#server/report/version-report.ts'
import { appendTogether } from '#server/store/append-together.ts'
import { Rooms } from '#server/sync/rooms.ts'
import { makePeople, openPlace, pair } from '../support/pairs.ts'
import { onEveryStore } from '../support/stores.ts'

const secret = 'a secret only for tests, of more than 32 characters'
const hour = 60 * 60 * 1000
const named = { kind: 'named', name: 'After visit 1', note: '', author: 'ada' } as const
const remark = { item: 'plan', name: 'Maria', mark: 'question', text: 'Who pays?' } as const

onEveryStore((place) => {
  async function start() {
    const { store, append } = await openPlace(await place())
    await makePeople(store, { ada: 'facilitator', bo: 'member', cy: 'member' })
    const id = await makeBoard(store, pair('ada'))
    const mentor = { role: 'participant', delegation: 'mentor', until: null } as const
    await addMember(store, id, 'ada', 'bo@example.org', mentor)
    await addMember(store, id, 'ada', 'cy@example.org', { ...mentor, delegation: 'mentee' })
    const bus = memoryBuses()()
    const log = makeLog('silent')
    const rooms = new Rooms({ store, append: appendTogether(append), bus, log, meter: makeMeter() })
    onTestFinished(() => rooms.close())
    const board = (await findBoard(store, id)) as Board
    const writeNote = (user: string, text: string) =>
      rooms.change(
        roomName({ board: id, section: 'factor', factor: 'networks-and-access' }),
        { id: user, name: user, ...mentor },
        (doc) => {
          // Everybody writes through a document of their own, as browsers do.
          const own = new Y.Doc()
          writeFragment(factor.on(own).notes.fragment('mentor'), [
            { type: 'paragraph', content: [{ type: 'text', text }] },
          ])
          Y.applyUpdate(doc, Y.encodeStateAsUpdate(own))
        },
      )
    const version = async (name: string) => {
      const saved = await saveVersion({ store, rooms }, board, { ...named, name })
      const found = await findVersion(store, id, saved)
      if (!found) throw new Error('no version')
      return found
    }
    const link = async (version: string, remarks: boolean) => {
      const given = { board: id, version, label: 'The council', passphrase: '', days: 30 }
      const more = { profile: 'public', comments: false, remarks, createdBy: 'ada' } as const
      const made = await makeReviewLink(store, secret, { ...given, ...more })
      const found = await findReviewLink(store, tokenOf(secret, made))
      if (!found) throw new Error('no link')
      return found
    }
    return { store, rooms, id, board, writeNote, version, link }
  }

  test('a difference is marked by name, once by each, and keeps its marks in later comparisons', async () => {
    const { store, id, writeNote, version } = await start()
    const first = await version('First')
    await writeNote('bo', 'Wij beginnen klein.')
    const second = await version('Second')
    const third = await version('Third')
    const models = await Promise.all([first, second, third].map((one) => versionModel(store, one)))
    const keys = models.slice(1).map((model) => {
      const [difference] = models[0] ? compareVersions(models[0], model) : []
      return difference ? differenceKey(difference) : ''
    })
    expect(keys[0]).toMatch(/^[0-9a-f]{24}$/)
    expect(keys[1]).toBe(keys[0])
    const item = keys[0] ?? ''
    await setMark(store, { board: id, item, user: 'bo', mark: 'seen' })
    await setMark(store, { board: id, item, user: 'cy', mark: 'disagree' })
    await setMark(store, { board: id, item, user: 'bo', mark: 'question' })
    expect((await marksOn(store, id)).get(item)).toEqual([
      { user: 'cy', name: 'cy', mark: 'disagree' },
      { user: 'bo', name: 'bo', mark: 'question' },
    ])
    await setMark(store, { board: id, item, user: 'cy', mark: null })
    await eraseUser(store, 'bo')
    expect(await marksOn(store, id)).toEqual(new Map())
  })

  test('what is said by a link lands at its version, and ends with it', async () => {
    const { store, id, version, link } = await start()
    const first = await version('First')
    const open = await link(first.id, true)
    await addRemark(store, open, remark)
    expect(await remarksOf(store, id, first.id)).toMatchObject([
      { ...remark, label: 'The council' },
    ])
    expect(await remarkCounts(store, id)).toEqual(new Map([[first.id, 1]]))
    const [{ id: said } = { id: '' }] = await remarksOf(store, id, first.id)
    await removeRemark(store, { board: 'another', id: said, actor: 'ada' })
    expect(await remarksOf(store, id, first.id)).toHaveLength(1)
    await removeRemark(store, { board: id, id: said, actor: 'ada' })
    expect(await remarksOf(store, id, first.id)).toEqual([])
    await addRemark(store, open, remark)
    await deleteVersion(store, { board: id, id: first.id, actor: 'ada' })
    expect(await store.selectFrom('reviewMarks').selectAll().execute()).toEqual([])
  })

  test('a link that takes no remarks takes none', async () => {
    const { store, version, link } = await start()
    const shut = await link((await version('First')).id, false)
    await expect(addRemark(store, shut, remark)).rejects.toMatchObject({ reason: 'not-yours' })
  })

  test('a visit is the time before this one, however often its page is loaded', async () => {
    const { store, id } = await start()
    const begin = Date.parse('2026-03-01T10:00:00Z')
    expect(await noteVisit(store, id, 'bo', begin)).toBeNull()
    expect(await noteVisit(store, id, 'bo', begin + hour / 2)).toBeNull()
    const next = begin + 30 * hour
    const before = new Date(begin + hour / 2).toISOString()
    expect(await noteVisit(store, id, 'bo', next)).toBe(before)
    expect(await noteVisit(store, id, 'bo', next + hour / 2)).toBe(before)
    expect(await lastVisit(store, id, 'bo')).toBe(before)
    expect(await lastVisit(store, id, 'cy')).toBeNull()
  })

  test('who wrote between two versions is known for each part', async () => {
    const { store, id, writeNote, version } = await start()
    await writeNote('bo', 'Eerst.')
    const first = await version('First')
    await writeNote('cy', 'Dopo.')
    const second = await version('Second')
    const states = await Promise.all([first, second].map((one) => statesOf(store, one.id)))
    const writers = await writersBetween(store, id, states[0] ?? [], states[1] ?? [])
    const [before, after] = [await versionModel(store, first), await versionModel(store, second)]
    const [difference] = compareVersions(before, after)
    const room = difference ? roomOfDifference(difference) : ''
    expect(room).toBe('factor/networks-and-access')
    expect([...(writers.get(room) ?? [])]).toContain('cy')
  })

  test('the next session begins where a version has the widest gaps', async () => {
    const { store, rooms, id, board, version } = await start()
    const rate = (of: 'mentor' | 'mentee', now: 'embedded' | 'not-started' | 'first-steps') =>
      rooms.change(roomName({ board: id, section: 'assessment', of }), null, (doc) => {
        ownAssessment.on(doc).now.set('image-and-stories', now)
        ownAssessment.on(doc).now.set('know-local-context', 'first-steps')
      })
    await rate('mentor', 'not-started')
    await rate('mentee', 'embedded')
    const deed = { by: 'x', at: '2026-01-01T00:00:00.000Z' }
    const stageRoom = roomName({ board: id, section: 'stage' })
    await rooms.change(stageRoom, null, (doc) => {
      for (const of of ['mentor', 'mentee'] as const) stage.on(doc).ratings.set(of, deed)
    })
    const saved = await version('After visit 1')
    expect((await gapsAt(store, saved))[0]?.factor).toBe('image-and-stories')
    // What is rated since does not count.
    await rate('mentor', 'embedded')
    const member = await memberOf(store, id, 'ada')
    if (!member) throw new Error('no member')
    const planned = {
      startsAt: '2031-05-06T08:00:00.000Z',
      minutes: 120,
      timeZone: 'Europe/Brussels',
      callUrl: null,
    }
    const given = { version: saved.id, planned, template: 'visit-2', language: 'en' }
    const session = await continueFrom({ store, rooms } as never, { board, member }, given)
    const places = await rooms.read(stageRoom, (doc) =>
      stepsOf(stage.on(doc), session).map(({ place }) => place),
    )
    expect(places.find((one) => one?.startsWith('factors/'))).toBe('factors/image-and-stories')
    const nowhere = { ...given, version: 'no-such-version' }
    await expect(
      continueFrom({ store, rooms } as never, { board, member }, nowhere),
    ).rejects.toMatchObject({ reason: 'version-gone' })
    expect(await sessionsOf(store, id)).toHaveLength(1)
  })
})

test('the version that shows a moment is the last one before it, else the first there is', () => {
  const versions = [{ at: '3' }, { at: '1' }, { at: '2' }]
  expect(versionAt(versions, '25')?.at).toBe('2')
  expect(versionAt(versions, '0')?.at).toBe('1')
  expect(versionAt([], '1')).toBeUndefined()
})
