import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import type { AccountKind } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import {
  inviteAccount,
  listAccountInvitations,
  revokeAccountInvitation,
} from '#server/auth/account-invitations.ts'
import { block, changeKind, signOutEverywhere, unblock } from '#server/auth/change-account.ts'
import { eraseUser } from '#server/auth/erasure.ts'
import { findLink, makeLink } from '#server/auth/links.ts'
import { listPeople } from '#server/auth/people.ts'
import { signInsOf, startSignIn, stillSignedIn } from '#server/auth/sign-ins.ts'
import { findUser } from '#server/auth/users.ts'
import { makeLog } from '#server/log.ts'
import { openStore, type Store } from '#server/store/open-store.ts'
import { testConfig } from '../support/server.ts'
import { onEveryStore, type Place } from '../support/stores.ts'

async function open(place: Place) {
  const { store, close } = await openStore(await testConfig(place), makeLog('silent'))
  onTestFinished(close)
  return store
}

/** Makes an account; gives its id. */
async function account(store: Store, name: string, kind: AccountKind = 'member', more = {}) {
  const id = randomUUID()
  const createdAt = new Date().toISOString()
  await store
    .insertInto('users')
    .values({ id, name, kind, createdAt, ...more })
    .execute()
  return id
}

const signIn = (store: Store, user: string) =>
  startSignIn(store, { secret: 's'.repeat(40), secure: false }, { user, way: 'link', device: '?' })

const deeds = async (store: Store) =>
  (await store.selectFrom('audit').select(['action', 'actor', 'subject']).execute()).map(
    (row) => row,
  )

onEveryStore((place) => {
  test('an administrator makes another one, and the deed is noted', async () => {
    const store = await open(await place())
    const [anna, bo] = [await account(store, 'Anna', 'administrator'), await account(store, 'Bo')]
    await changeKind(store, { user: bo, by: anna, kind: 'administrator' })
    expect((await findUser(store, bo))?.kind).toBe('administrator')
    expect(await deeds(store)).toEqual([{ action: 'account changed', actor: anna, subject: bo }])
  })

  test('the last administrator stays one and cannot be kept out', async () => {
    const store = await open(await place())
    const [anna, bo] = [
      await account(store, 'Anna', 'administrator'),
      await account(store, 'Bo', 'administrator'),
    ]
    await block(store, { user: bo, by: anna })
    const demoting = changeKind(store, { user: anna, by: anna, kind: 'member' })
    await expect(demoting).rejects.toThrow('last-administrator')
    await expect(block(store, { user: anna, by: bo })).rejects.toThrow('last-administrator')
    expect((await findUser(store, anna))?.kind).toBe('administrator')
    await unblock(store, { user: bo, by: anna })
    await changeKind(store, { user: anna, by: bo, kind: 'member' })
    expect((await findUser(store, anna))?.kind).toBe('member')
  })

  test('administrators who remove each other at the same moment leave one', async () => {
    const where = await place()
    const stores = [await open(where)]
    // On PostgreSQL a second process; SQLite has one at a time.
    if (where.DATABASE_URL) stores.push(await open(where))
    const [first] = stores
    if (!first) throw new Error('no store')
    for (let round = 0; round < 10; round++) {
      await first.deleteFrom('users').execute()
      const ids = [
        await account(first, 'Anna', 'administrator'),
        await account(first, 'Bo', 'administrator'),
        await account(first, 'Cem', 'administrator'),
      ]
      await Promise.allSettled(
        ids.map((user, index) => {
          const store = stores[index % stores.length] ?? first
          const by = ids[(index + 1) % 3] ?? ''
          return index === 1
            ? block(store, { user, by })
            : changeKind(store, { user, by, kind: 'member' })
        }),
      )
      const left = await first
        .selectFrom('users')
        .select('id')
        .where('kind', '=', 'administrator')
        .where('blockedAt', 'is', null)
        .execute()
      expect(left).toHaveLength(1)
    }
  })

  test('whoever is blocked is signed out at once, links included, until unblocked', async () => {
    const store = await open(await place())
    const [anna, bo] = [await account(store, 'Anna', 'administrator'), await account(store, 'Bo')]
    await signIn(store, bo)
    const [there] = await signInsOf(store, bo)
    const token = await makeLink(store, 'sign-in', { user: bo })
    await block(store, { user: bo, by: anna })
    expect(await signInsOf(store, bo)).toEqual([])
    expect(await stillSignedIn(store, { user: bo, signIn: there?.id ?? '' })).toBe(false)
    expect(await findLink(store, token)).toBeUndefined()
    await signIn(store, bo)
    const [again] = await signInsOf(store, bo)
    expect(await stillSignedIn(store, { user: bo, signIn: again?.id ?? '' })).toBe(false)
    await unblock(store, { user: bo, by: anna })
    expect(await stillSignedIn(store, { user: bo, signIn: again?.id ?? '' })).toBe(true)
    await signOutEverywhere(store, { user: bo, by: anna })
    expect(await signInsOf(store, bo)).toEqual([])
  })

  test('nobody blocks themselves, guests get no kind, and what is gone is said to be', async () => {
    const store = await open(await place())
    const anna = await account(store, 'Anna', 'administrator')
    const guest = await account(store, 'Gast', 'guest')
    await expect(block(store, { user: anna, by: anna })).rejects.toThrow('not-yourself')
    const changing = changeKind(store, { user: guest, by: anna, kind: 'administrator' })
    await expect(changing).rejects.toThrow('guest-has-no-account')
    await expect(block(store, { user: 'x', by: anna })).rejects.toThrow('no-such-account')
    expect(await deeds(store)).toEqual([])
  })

  test('an invitation is good until it is revoked or made anew', async () => {
    const store = await open(await place())
    const by = await account(store, 'Anna', 'administrator')
    await account(store, 'Bo', 'member', { email: 'bo@example.eu' })
    const taken = inviteAccount(store, { email: 'bo@example.eu', kind: 'member', by })
    await expect(taken).rejects.toThrow('account-exists')
    const invited = { email: 'new@example.eu', kind: 'facilitator', by } as const
    const first = await inviteAccount(store, invited)
    const second = await inviteAccount(store, invited)
    expect(await findLink(store, first)).toBeUndefined()
    expect(await findLink(store, second)).toMatchObject({
      email: invited.email,
      kind: invited.kind,
    })
    const [listed] = await listAccountInvitations(store)
    expect(listed).toMatchObject({ email: invited.email, kind: 'facilitator', by: 'Anna' })
    const hash = listed?.hash ?? ''
    await revokeAccountInvitation(store, { hash, by })
    expect(await findLink(store, second)).toBeUndefined()
    expect(await listAccountInvitations(store)).toEqual([])
    await expect(revokeAccountInvitation(store, { hash, by })).rejects.toThrow('invitation-gone')
  })

  test('a former administrator’s unused links end, whether blocked, demoted or erased', async () => {
    const store = await open(await place())
    const anna = await account(store, 'Anna', 'administrator')
    const ways = {
      blocked: (user: string) => block(store, { user, by: anna }),
      demoted: (user: string) => changeKind(store, { user, by: anna, kind: 'facilitator' }),
      erased: (user: string) => eraseUser(store, user, anna),
    }
    for (const [way, end] of Object.entries(ways)) {
      const by = await account(store, 'Bo', 'administrator')
      const email = `${way}@example.eu`
      const offer = await inviteAccount(store, { email, kind: 'administrator', by })
      const person = await account(store, 'Cem')
      const other = await makeLink(store, 'sign-in', { user: person, createdBy: by })
      const good = await makeLink(store, 'sign-in', { user: person, createdBy: anna })
      await end(by)
      expect(await findLink(store, offer), way).toBeUndefined()
      expect(await findLink(store, other), way).toBeUndefined()
      expect(await findLink(store, good), way).toBeDefined()
    }
  })

  test('an invitation ends every open link to an account with its address', async () => {
    const store = await open(await place())
    const by = await account(store, 'Anna', 'administrator')
    const email = 'new@example.eu'
    const asked = await makeLink(store, 'account', { email })
    expect(await listAccountInvitations(store)).toEqual([])
    const old = await makeLink(store, 'account', { email, kind: 'administrator' })
    expect(await listAccountInvitations(store)).toHaveLength(1)
    const other = await makeLink(store, 'account', { email: 'other@example.eu' })
    const token = await inviteAccount(store, { email, kind: 'member', by })
    expect(await findLink(store, asked)).toBeUndefined()
    expect(await findLink(store, old)).toBeUndefined()
    expect(await findLink(store, other)).toBeDefined()
    expect(await findLink(store, token)).toBeDefined()
  })

  test('people are found by name, e-mail and city in whatever case, a page at a time', async () => {
    const store = await open(await place())
    const city = 'Mechelen'
    await account(store, 'Émile Zola', 'facilitator', { email: 'zola@example.fr', city })
    await account(store, '100% Ana_', 'guest')
    for (let index = 0; index < limits.listLines + 5; index++) await account(store, `P ${index}`)
    const names = async (search: string) =>
      (await listPeople(store, { search })).lines.map(({ name }) => name)
    for (const words of ['émile', 'ÉMILE', 'zola@', 'MECHELEN', 'zola'])
      expect(await names(words), words).toEqual(['Émile Zola'])
    expect(await names('100%')).toEqual(['100% Ana_'])
    expect(await names('_')).toEqual(['100% Ana_'])
    expect(await names('nobody')).toEqual([])
    expect((await listPeople(store, { kind: 'guest' })).total).toBe(1)
    const [first, second] = [await listPeople(store, {}), await listPeople(store, { page: 2 })]
    expect(first.lines).toHaveLength(limits.listLines)
    expect(first.total).toBe(limits.listLines + 7)
    expect(second.lines).toHaveLength(7)
  })
})
