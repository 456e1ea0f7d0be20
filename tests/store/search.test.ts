import { expect, onTestFinished, test } from 'vitest'
import { ownActors } from '#lib/board/actors.ts'
import { ownAssessment } from '#lib/board/assessment.ts'
import { draft } from '#lib/board/draft.ts'
import { factor } from '#lib/board/factor.ts'
import { privateNotes } from '#lib/board/private-notes.ts'
import { type NoteJson, writeFragment } from '#lib/board/rich-text.ts'
import { stage } from '#lib/board/stage.ts'
import { type Room, roomName } from '#lib/sync/room-name.ts'
import { type Board, findBoard } from '#server/boards/boards.ts'
import { deleteBoard } from '#server/boards/delete-board.ts'
import { makeBoard } from '#server/boards/make-board.ts'
import { addMember } from '#server/boards/people.ts'
import { deleteVersion, saveVersion } from '#server/boards/versions.ts'
import { memoryBuses } from '#server/bus/memory.ts'
import { makeLog } from '#server/log.ts'
import { makeMeter } from '#server/meter.ts'
import { find } from '#server/search/find.ts'
import { keepIndex } from '#server/search/keep-index.ts'
import { appendTogether } from '#server/store/append-together.ts'
import { Rooms } from '#server/sync/rooms.ts'
import { eventually } from '../support/eventually.ts'
import { makePeople, openPlace, pair } from '../support/pairs.ts'
import { onEveryStore } from '../support/stores.ts'

const paragraph = (text: string): NoteJson[] => [
  { type: 'paragraph', content: [{ type: 'text', text }] },
]
const named = { kind: 'named', name: 'After visit 1', note: '', author: 'ada' } as const

onEveryStore((place) => {
  async function start() {
    const { store, append } = await openPlace(await place())
    await makePeople(store, { ada: 'facilitator', bo: 'member', cy: 'member', di: 'member' })
    const id = await makeBoard(store, pair('ada'))
    const until = null
    await addMember(store, id, 'ada', 'bo@example.org', {
      role: 'participant',
      delegation: 'mentor',
      until,
    })
    await addMember(store, id, 'ada', 'cy@example.org', {
      role: 'participant',
      delegation: 'mentee',
      until,
    })
    const log = makeLog('silent')
    const bus = memoryBuses()()
    const rooms = new Rooms({ store, append: appendTogether(append), bus, log, meter: makeMeter() })
    const ground = { store, rooms, log }
    const board = (await findBoard(store, id)) as Board
    const change = (room: Room, edit: Parameters<Rooms['change']>[2]) =>
      rooms.change(roomName(room), null, edit)
    const note = (text: string, factorId = 'networks-and-access') =>
      change({ board: id, section: 'factor', factor: factorId }, (doc) => {
        const fragment = factor.on(doc).notes.fragment('mentor')
        fragment.delete(0, fragment.length)
        writeFragment(fragment, paragraph(text))
      })
    const ask = async (user: string, question: string) =>
      (await find(ground, { question, user })).flatMap(({ finds }) =>
        finds.map(({ href, runs, version }) => ({
          href,
          text: runs.map((run) => run.text).join(''),
          version: version?.name,
        })),
      )
    /** Looks at everything once, as the program does from time to time. */
    const index = async () => {
      const end = keepIndex(ground)
      await eventually(async () => {
        const { seq } = await store
          .selectFrom('rooms')
          .leftJoin('searchedRooms', 'searchedRooms.room', 'rooms.room')
          .select(({ fn }) => fn.count<number>('rooms.room').as('seq'))
          .where((where) =>
            where.or([
              where('searchedRooms.room', 'is', null),
              where('searchedRooms.seq', '<', where.ref('rooms.seq')),
            ]),
          )
          .executeTakeFirstOrThrow()
        expect(Number(seq)).toBe(0)
        const versions = await store.selectFrom('versions').select('id').execute()
        const marks = await store
          .selectFrom('searchedRooms')
          .select('room')
          .where('room', 'like', '%/versions/%')
          .execute()
        expect(marks.length).toBeGreaterThanOrEqual(versions.length)
      })
      await end()
    }
    onTestFinished(() => rooms.close())
    return { store, ground, rooms, id, board, change, note, ask, index }
  }

  test('what was written is found by everybody on the board and by nobody else', async () => {
    const { note, ask, index, id } = await start()
    await note('De coördinatie van de avondronde begint in mei.')
    await index()
    const found = [
      {
        href: `/boards/${id}/factors/networks-and-access#note-mentor`,
        text: 'De coördinatie van de avondronde begint in mei.',
      },
    ]
    for (const user of ['ada', 'bo', 'cy']) {
      expect(await ask(user, 'coordinatie avond')).toEqual(found)
      expect(await ask(user, 'COÖRDINATIE')).toEqual(found)
    }
    expect(await ask('di', 'coordinatie')).toEqual([])
    // No stem: a word that begins otherwise is another word.
    expect(await ask('ada', 'coordineren')).toEqual([])
    expect(await ask('ada', 'coordinatie juni')).toEqual([])
  })

  test('the index follows what is written, also what is taken away', async () => {
    const { note, ask, ground } = await start()
    const end = keepIndex(ground, 20)
    onTestFinished(end)
    await note('Kantoor')
    await eventually(async () => expect(await ask('ada', 'kantoor')).toHaveLength(1))
    await note('Buurthuis')
    await eventually(async () => expect(await ask('ada', 'buurthuis')).toHaveLength(1))
    expect(await ask('ada', 'kantoor')).toEqual([])
  })

  test('whoever was taken off the board, or whose time is over, finds nothing any more', async () => {
    const { store, note, ask, index } = await start()
    await note('Kantoor')
    await index()
    expect(await ask('bo', 'kantoor')).toHaveLength(1)
    await store.deleteFrom('members').where('user', '=', 'bo').execute()
    expect(await ask('bo', 'kantoor')).toEqual([])
    const until = new Date(Date.now() - 1000).toISOString()
    await store.updateTable('members').set({ until }).where('user', '=', 'cy').execute()
    expect(await ask('cy', 'kantoor')).toEqual([])
  })

  test('a city’s own notes and contacts are found by its people alone, private cards by nobody', async () => {
    const { id: board, change, ask, index } = await start()
    await change({ board, section: 'private', of: 'mentor' }, (doc) =>
      writeFragment(privateNotes.on(doc).notes.fragment('notes'), paragraph('Vertrouwelijk')),
    )
    await change({ board, section: 'actors', of: 'mentor' }, (doc) =>
      ownActors.on(doc).contacts.set('a1', 'vertrouwelijk@stad.be'),
    )
    await change({ board, section: 'draft', of: 'bo' }, (doc) => {
      draft.on(doc).cards.add({ factor: 'f', text: 'vertrouwelijk' }, { author: 'bo' })
    })
    await index()
    expect((await ask('bo', 'vertrouwelijk')).map(({ href }) => href.split('/').at(-1))).toEqual(
      expect.arrayContaining(['private', 'actors#a1']),
    )
    expect(await ask('bo', 'vertrouwelijk')).toHaveLength(2)
    expect(await ask('cy', 'vertrouwelijk')).toEqual([])
    expect(await ask('ada', 'vertrouwelijk')).toEqual([])
  })

  test('a city’s reasons are found by the other one from the moment both have handed in', async () => {
    const { id: board, change, ask, index } = await start()
    await change({ board, section: 'assessment', of: 'mentor' }, (doc) =>
      writeFragment(ownAssessment.on(doc).reasons.fragment('f'), paragraph('Voorzichtig')),
    )
    await index()
    expect(await ask('bo', 'voorzichtig')).toHaveLength(1)
    expect(await ask('cy', 'voorzichtig')).toEqual([])
    const deed = { by: 'x', at: '2026-01-01T00:00:00.000Z' }
    await change({ board, section: 'stage' }, (doc) => {
      stage.on(doc).ratings.set('mentor', deed)
      stage.on(doc).ratings.set('mentee', deed)
    })
    // Nothing has to be indexed anew: it is asked for at the moment of the question.
    expect(await ask('cy', 'voorzichtig')).toHaveLength(1)
  })

  test('what a version holds and the board has no more is found in the newest such version', async () => {
    const { store, note, ask, index, ground, board } = await start()
    await note('Kantoor')
    const first = await saveVersion(ground, board, named)
    const second = await saveVersion(ground, board, { ...named, name: 'After visit 2' })
    await index()
    expect(await ask('ada', 'kantoor')).toMatchObject([{ version: undefined }])
    await note('Buurthuis')
    await index()
    expect(await ask('ada', 'kantoor')).toMatchObject([
      { version: 'After visit 2', href: expect.stringContaining(`/versions/${second}`) },
    ])
    expect(await ask('ada', 'visit')).toHaveLength(2)
    await deleteVersion(store, { board: board.id, id: second, actor: 'ada' })
    expect(await ask('ada', 'kantoor')).toEqual([])
    await store.deleteFrom('searchedRooms').where('room', 'like', '%/networks%').execute()
    await index()
    await eventually(async () => {
      await index()
      expect(await ask('ada', 'kantoor')).toMatchObject([
        { version: 'After visit 1', href: expect.stringContaining(`/versions/${first}`) },
      ])
    })
  })

  test('an index that is missing is made again, and a board’s goes with the board', async () => {
    const { store, note, ask, index, id } = await start()
    await note('Kantoor')
    await index()
    await store.deleteFrom('searchTexts').execute()
    await store.deleteFrom('searchedRooms').execute()
    expect(await ask('ada', 'kantoor')).toEqual([])
    await index()
    expect(await ask('ada', 'kantoor')).toHaveLength(1)
    await deleteBoard(store, id, async () => {})
    const left = await store.selectFrom('searchTexts').select('id').execute()
    expect(left).toEqual([])
    expect(await ask('ada', 'kantoor')).toEqual([])
  })
})
