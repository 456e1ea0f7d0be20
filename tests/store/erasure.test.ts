import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { note } from '#server/audit.ts'
import { eraseUser, hindranceTo } from '#server/auth/erasure.ts'
import { makeLink } from '#server/auth/links.ts'
import { makeLog } from '#server/log.ts'
import { type OpenStore, openStore, type Store } from '#server/store/open-store.ts'
import { makeBoard, makeMember, makeUser, signIn } from '../support/accounts.ts'
import { testConfig } from '../support/server.ts'
import { onEveryStore, type Place } from '../support/stores.ts'

async function open(place: Place): Promise<OpenStore> {
  const opened = await openStore(await testConfig(place), makeLog('silent'))
  onTestFinished(() => opened.close())
  return opened
}

const keys = { secret: 'a secret only for tests, of more than 32 characters', secure: false }
const rosa = { name: 'Rosa Palmeri-Unique', email: 'rosa@capaci.example', city: 'Capaci-Unique' }

/** Every place of the database in which one of some words stands, as `table.column`. */
async function traces(store: Store, words: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const { name } of await store.introspection.getTables()) {
    const { rows } = await sql<object>`select * from ${sql.table(name)}`.execute(store)
    for (const [column, value] of rows.flatMap((row) => Object.entries(row))) {
      if (words.some((word) => String(value).includes(word))) found.push(`${name}.${column}`)
    }
  }
  return [...new Set(found)].sort()
}

/** Somebody who has left a trace wherever there can be one, beside somebody else. */
async function fullLife({ store, append }: OpenStore) {
  await makeUser(store, 'rosa-id', rosa)
  await makeUser(store, 'anna')
  await makeBoard(store, 'b')
  await store.updateTable('boards').set({ createdBy: 'rosa-id' }).execute()
  await makeMember(store, 'b', 'anna', { role: 'facilitator' })
  await makeMember(store, 'b', 'rosa-id', { role: 'facilitator' })
  await signIn(store, keys, 'rosa-id')
  await signIn(store, keys, 'anna')
  const at = new Date().toISOString()
  const invitation = {
    board: 'b',
    codeHash: 'h',
    role: 'observer',
    label: '',
    until: at,
    at,
  } as const
  await store
    .insertInto('invitations')
    .values({ id: 'made', ...invitation, createdBy: 'rosa-id' })
    .execute()
  await store.insertInto('joins').values({ invitation: 'made', user: 'rosa-id', at }).execute()
  await store.insertInto('refused').values({ board: 'b', user: 'rosa-id', at }).execute()
  await makeLink(store, 'claim', { user: 'rosa-id', email: rosa.email })
  await makeLink(store, 'sign-in', { email: rosa.email })
  await makeLink(store, 'account', { email: 'other@example.org', createdBy: 'rosa-id' })
  await note(store, 'board made', { actor: 'rosa-id', board: 'b' })
  await note(store, 'member changed', { actor: 'anna', board: 'b', subject: 'rosa-id' })
  await note(store, 'account invited', { actor: 'anna', details: { email: rosa.email } })
  const entries = [{ bytes: new Uint8Array([1]), user: 'rosa-id' }]
  await append([{ room: 'b/factor/x', entries, authors: new Map([[7, 'rosa-id']]) }])
}

onEveryStore((place) => {
  test('nothing anywhere names whoever was erased; what they did and wrote stays', async () => {
    const opened = await open(await place())
    const { store } = opened
    await fullLife(opened)
    const words = ['rosa-id', ...Object.values(rosa)]
    expect(await traces(store, words)).toEqual([
      'audit.actor',
      'audit.details',
      'audit.subject',
      'authors.user',
      'boards.createdBy',
      'invitations.createdBy',
      'joins.user',
      'links.createdBy',
      'links.email',
      'links.user',
      'members.user',
      'refused.user',
      'signIns.user',
      'updates.user',
      'users.city',
      'users.email',
      'users.id',
      'users.name',
    ])
    await eraseUser(store, 'rosa-id')
    expect(await traces(store, words)).toEqual([])
    const count = async (table: 'updates' | 'invitations' | 'boards' | 'members' | 'signIns') =>
      (await store.selectFrom(table).selectAll().execute()).length
    for (const table of ['updates', 'invitations', 'boards', 'members', 'signIns'] as const) {
      expect(await count(table), table).toBe(1)
    }
    const log = await store.selectFrom('audit').selectAll().orderBy('at').execute()
    expect(log.map(({ action }) => action).sort()).toEqual(
      ['account erased', 'account invited', 'board made', 'member changed'].sort(),
    )
    const erased = log.find(({ action }) => action === 'account erased')
    expect(erased).toMatchObject({ actor: null, subject: null, board: null, details: '{}' })
  })

  test('what waits in a journal while its author is erased comes without a name', async () => {
    const opened = await open(await place())
    const { store, append } = opened
    await makeUser(store, 'rosa-id', rosa)
    const write = (index: number) =>
      append([
        {
          room: `b/factor/x${index % 5}`,
          entries: [{ bytes: new Uint8Array([index]), user: 'rosa-id' }],
          authors: new Map([[index, 'rosa-id']]),
        },
      ])
    const writes = Array.from({ length: 60 }, (_, index) => write(index))
    const erased = eraseUser(store, 'rosa-id')
    const later = Array.from({ length: 20 }, (_, index) => write(60 + index))
    await Promise.all([...writes, erased, ...later])
    expect(await traces(store, ['rosa-id'])).toEqual([])
    expect(await store.selectFrom('updates').select('seq').execute()).toHaveLength(80)
  })

  test('whoever alone leads a board cannot be erased, and hears which', async () => {
    const { store } = await open(await place())
    for (const id of ['anna', 'gone', 'blocked', 'rosa']) await makeUser(store, id)
    for (const board of ['one', 'two', 'shared']) {
      await makeBoard(store, board)
      await makeMember(store, board, 'anna', { role: 'facilitator' })
    }
    const past = new Date(Date.now() - 1000).toISOString()
    const blockedAt = past
    await store.updateTable('users').set({ blockedAt }).where('id', '=', 'blocked').execute()
    await makeMember(store, 'one', 'rosa')
    await makeMember(store, 'one', 'gone', { role: 'facilitator', until: past })
    await makeMember(store, 'two', 'blocked', { role: 'facilitator' })
    await makeMember(store, 'shared', 'rosa', { role: 'facilitator' })
    const hindrance = await hindranceTo(store, 'anna')
    if (hindrance?.why !== 'last-facilitator') throw new Error('nothing hinders')
    expect(hindrance.boards.map(({ id }) => id).sort()).toEqual(['one', 'two'])
    await expect(eraseUser(store, 'anna')).rejects.toMatchObject({ reason: 'last-facilitator-of' })
    expect(await store.selectFrom('users').select('id').execute()).toHaveLength(4)
    await store.updateTable('members').set({ role: 'facilitator' }).execute()
    await store.deleteFrom('boards').where('id', '=', 'two').execute()
    await eraseUser(store, 'anna')
    expect(await traces(store, ['anna'])).toEqual([])
  })

  test('of two who lead together and are erased at once, one stays', async () => {
    const { store } = await open(await place())
    await makeBoard(store, 'b')
    for (const id of ['anna', 'bert']) {
      await makeUser(store, id)
      await makeMember(store, 'b', id, { role: 'facilitator' })
    }
    const both = await Promise.allSettled([eraseUser(store, 'anna'), eraseUser(store, 'bert')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await store.selectFrom('members').select('user').execute()).toHaveLength(1)
  })

  test('the last administrator cannot be erased, and one of two can', async () => {
    const { store } = await open(await place())
    await makeUser(store, 'anna', { kind: 'administrator' })
    expect(await hindranceTo(store, 'anna')).toEqual({ why: 'last-administrator' })
    await expect(eraseUser(store, 'anna')).rejects.toMatchObject({ reason: 'last-administrator' })
    await makeUser(store, 'bert', { kind: 'administrator' })
    await eraseUser(store, 'anna', 'bert')
    const log = await store.selectFrom('audit').select(['actor', 'subject']).execute()
    expect(log).toEqual([{ actor: 'bert', subject: null }])
    await expect(eraseUser(store, 'bert')).rejects.toMatchObject({ reason: 'last-administrator' })
  })

  test('the demo’s people cannot be erased', async () => {
    const { store } = await open(await place())
    await makeUser(store, 'demo-mentee')
    await expect(eraseUser(store, 'demo-mentee')).rejects.toMatchObject({ reason: 'demo-person' })
  })
})
