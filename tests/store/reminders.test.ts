import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { plan } from '#lib/board/plan.ts'
import { changeSettings } from '#server/auth/settings.ts'
import {
  feedsOf,
  feedToken,
  findFeed,
  makeFeed,
  revokeFeed,
} from '#server/boards/calendar-feeds.ts'
import { makeBoard } from '#server/boards/make-board.ts'
import { addMember } from '#server/boards/people.ts'
import { sendReminders } from '#server/boards/reminders.ts'
import { stopToken, whoseReminders } from '#server/boards/stop-reminders.ts'
import { makeLog } from '#server/log.ts'
import type { Letter } from '#server/mail/mail.ts'
import { makePeople, openPlace, pair } from '../support/pairs.ts'
import { onEveryStore } from '../support/stores.ts'

const day = 86_400_000
const now = Date.parse('2026-12-20T06:00:00Z')
const keys = { secret: 'a secret of a test', secure: false }

onEveryStore((place) => {
  /** A board with a plan in which something is overdue, and what is written to whom. */
  async function start() {
    const { store } = await openPlace(await place())
    await makePeople(store, { ada: 'facilitator', rosa: 'member', sofie: 'member', gast: 'guest' })
    await store.updateTable('users').set({ language: 'it' }).where('id', '=', 'rosa').execute()
    const board = await makeBoard(store, pair('ada', { title: 'Città per tutti' }))
    const participant = { role: 'participant', until: null } as const
    await addMember(store, board, 'ada', 'rosa@example.org', {
      ...participant,
      delegation: 'mentee',
    })
    await addMember(store, board, 'ada', 'sofie@example.org', {
      ...participant,
      delegation: 'mentor',
    })
    const doc = new Y.Doc()
    const action = plan
      .on(doc)
      .actions.add({ title: 'Buddies', end: '2026-12-01' }, { author: 'a' })
    const letters: Letter[] = []
    const failing = new Set<string>()
    const send = async (letter: Letter) => {
      if (failing.has(letter.to)) throw new Error('no such mailbox')
      letters.push(letter)
    }
    const ground = {
      store,
      rooms: { peek: async <Value>(_: string, look: (doc: Y.Doc) => Value) => look(doc) },
      mail: { send, close: () => undefined },
      keys,
      log: makeLog('silent'),
      address: 'https://compa.example.org',
    }
    const run = async (time: number) => {
      letters.length = 0
      await sendReminders(ground, time)
      return letters.map(({ to }) => to).sort()
    }
    return { store, board, doc, action, letters, failing, run }
  }

  test('who works on a plan is reminded once a week in their language; the mentor is not', async () => {
    const { run, letters, board, doc, action } = await start()
    expect(await run(now)).toEqual(['ada@example.org', 'rosa@example.org'])
    const letter = letters.find(({ to }) => to === 'rosa@example.org')
    expect(letter?.subject).toBe('1 punto del vostro piano d’azione è in scadenza')
    expect(letter?.text).toContain('1 dic 2026: Buddies')
    expect(letter?.text).toContain(`https://compa.example.org/boards/${board}/plan`)
    expect(letter?.text).toContain(`/reminders/${stopToken(keys.secret, 'rosa')}`)
    expect(letter?.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click')
    expect(await run(now + day)).toEqual([])
    expect(await run(now + 7 * day)).toEqual(['ada@example.org', 'rosa@example.org'])
    plan.on(doc).actions.patch(action, { status: 'done' })
    expect(await run(now + 14 * day)).toEqual([])
  })

  test('who stopped it hears nothing, and one address that takes no mail is tried again', async () => {
    const { run, store, failing } = await start()
    const token = stopToken(keys.secret, 'rosa')
    expect(await whoseReminders(store, 'another secret', token)).toBeUndefined()
    expect(await whoseReminders(store, keys.secret, 'cm9zYQ.guessed')).toBeUndefined()
    expect((await whoseReminders(store, keys.secret, token))?.id).toBe('rosa')
    await changeSettings(store, 'rosa', { reminders: 'off' })
    failing.add('ada@example.org')
    expect(await run(now)).toEqual([])
    failing.clear()
    expect(await run(now + day)).toEqual(['ada@example.org'])
  })

  test('an address that was not shown to be theirs, a blocked person and an archived board get none', async () => {
    const { run, store, board } = await start()
    const set = (user: string, values: object) =>
      store.updateTable('users').set(values).where('id', '=', user).execute()
    await set('rosa', { emailProvedAt: null })
    await set('ada', { blockedAt: new Date().toISOString() })
    expect(await run(now)).toEqual([])
    await set('ada', { blockedAt: null })
    await store
      .updateTable('boards')
      .set({ archivedAt: new Date().toISOString() })
      .where('id', '=', board)
      .execute()
    expect(await run(now)).toEqual([])
  })

  test('a calendar’s address opens until it is ended, renewed or guessed', async () => {
    const { store, board } = await start()
    await makeFeed(store, 'rosa', board)
    const [feed] = await feedsOf(store, 'rosa')
    const token = feedToken(keys.secret, feed?.id ?? '')
    expect(await findFeed(store, keys.secret, token)).toEqual({ id: feed?.id, user: 'rosa', board })
    expect(await findFeed(store, 'another secret', token)).toBeUndefined()
    expect(await findFeed(store, keys.secret, `${feed?.id}-guessed`)).toBeUndefined()
    await makeFeed(store, 'rosa', board)
    expect(await findFeed(store, keys.secret, token)).toBeUndefined()
    await makeFeed(store, 'rosa', null)
    await revokeFeed(store, 'rosa', board)
    const [all, ...others] = await feedsOf(store, 'rosa')
    expect([all?.board, others]).toEqual([null, []])
    const whole = feedToken(keys.secret, all?.id ?? '')
    await store.updateTable('users').set({ blockedAt: 'now' }).where('id', '=', 'rosa').execute()
    expect(await findFeed(store, keys.secret, whole)).toBeUndefined()
  })
})
