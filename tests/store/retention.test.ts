import { expect, test } from 'vitest'
import { setRetention } from '#server/boards/change-board.ts'
import { makeBoard } from '#server/boards/make-board.ts'
import { addMember } from '#server/boards/people.ts'
import { applyRetention } from '#server/boards/retention.ts'
import { makeLog } from '#server/log.ts'
import type { Letter } from '#server/mail/mail.ts'
import { makePeople, openPlace, pair } from '../support/pairs.ts'
import { onEveryStore } from '../support/stores.ts'

const day = 86_400_000

onEveryStore((place) => {
  /** A board that is deleted after a year; what was written on it, and who was written to. */
  async function start() {
    const { store, append } = await openPlace(await place())
    await makePeople(store, { ada: 'facilitator', bo: 'member' })
    await store.updateTable('users').set({ language: 'nl' }).where('id', '=', 'ada').execute()
    const board = await makeBoard(store, pair('ada', { title: 'De stad van iedereen' }))
    const observer = { role: 'observer', delegation: null, until: null } as const
    await addMember(store, board, 'ada', 'bo@example.org', observer)
    await setRetention(store, board, 'ada', 12)
    const letters: Letter[] = []
    const gone: string[] = []
    const mail = {
      send: async (letter: Letter) => {
        letters.push(letter)
      },
      close: () => undefined,
    }
    const letGo = async (id: string) => {
      gone.push(id)
    }
    const address = 'https://compa.example.org'
    const ground = { store, mail, log: makeLog('silent'), address, letGo }
    const write = (at: number) =>
      store
        .insertInto('updates')
        .values({
          room: `${board}/stage`,
          seq: at,
          bytes: new Uint8Array([0, 0]),
          at: new Date(at).toISOString(),
        })
        .execute()
    const now = async () =>
      store
        .selectFrom('boards')
        .select(['id', 'warnedAt'])
        .where('id', '=', board)
        .executeTakeFirst()
    const run = (time: number) => applyRetention(ground, time)
    return { store, append, board, letters, gone, write, now, run }
  }

  test('facilitators are warned once, thirty days before, in their language; then the board goes', async () => {
    const { board, letters, gone, now, run, store } = await start()
    const made = Date.now()
    await run(made + 300 * day)
    expect(await now()).toMatchObject({ warnedAt: null })
    await run(made + 340 * day)
    await run(made + 341 * day)
    expect(letters.map(({ to }) => to)).toEqual(['ada@example.org'])
    expect(letters[0]?.subject).toContain('‘De stad van iedereen’ wordt verwijderd op')
    expect(letters[0]?.text).toContain(`https://compa.example.org/boards/${board}/settings`)
    await run(made + 369 * day)
    expect(await now()).toBeDefined()
    expect(gone).toEqual([])
    await run(made + 371 * day)
    expect(await now()).toBeUndefined()
    expect(gone).toEqual([board])
    const log = await store
      .selectFrom('audit')
      .select('actor')
      .where('action', '=', 'board deleted')
      .execute()
    expect(log).toEqual([{ actor: null }])
  })

  test('a new change takes the warning back, and the time begins anew', async () => {
    const { now, run, write } = await start()
    const made = Date.now()
    await run(made + 340 * day)
    expect((await now())?.warnedAt).not.toBeNull()
    await write(made + 350 * day)
    await run(made + 371 * day)
    expect(await now()).toMatchObject({ warnedAt: null })
    await run(made + 690 * day)
    await run(made + 725 * day)
    expect(await now()).toBeUndefined()
  })

  test('months that are set on a board that is old already still leave thirty days', async () => {
    const { store, board, now, run } = await start()
    const old = new Date(Date.now() - 1000 * day).toISOString()
    await store.updateTable('boards').set({ createdAt: old }).where('id', '=', board).execute()
    const start0 = Date.now()
    await run(start0)
    await run(start0 + 29 * day)
    expect(await now()).toBeDefined()
    await run(start0 + 31 * day)
    expect(await now()).toBeUndefined()
  })

  test('a board without months is never touched, and choosing never takes a warning back', async () => {
    const { store, board, now, run } = await start()
    await run(Date.now() + 340 * day)
    await setRetention(store, board, 'ada', null)
    await run(Date.now() + 5000 * day)
    expect(await now()).toMatchObject({ warnedAt: null })
  })

  test('an address that takes no mail keeps the warning from nobody else', async () => {
    const { store, board, letters } = await start()
    await makePeople(store, { cy: 'facilitator' })
    const facilitator = { role: 'facilitator', delegation: null, until: null } as const
    await addMember(store, board, 'ada', 'cy@example.org', facilitator)
    const mail = {
      send: async (letter: Letter) => {
        letters.push(letter)
        if (letter.to.startsWith('ada')) throw new Error('no such mailbox')
      },
      close: () => undefined,
    }
    const ground = {
      store,
      mail,
      log: makeLog('silent'),
      address: '',
      letGo: async () => undefined,
    }
    await applyRetention(ground, Date.now() + 340 * day)
    expect(letters.map(({ to }) => to).sort()).toEqual(['ada@example.org', 'cy@example.org'])
  })
})
