import { expect, test } from 'vitest'
import { firstAdministratorLink } from '#server/auth/first-administrator.ts'
import { makeAccount, makeFirstAdministrator } from '#server/auth/link-accounts.ts'
import { findLink, makeLink } from '#server/auth/links.ts'
import { setPassword } from '#server/auth/set-password.ts'
import { findByLink, makeSignInLink } from '#server/auth/sign-in-link.ts'
import { readConfig } from '#server/config.ts'
import { addPerson, goodPassword, openAt, personOf, reasonOf } from '../support/people.ts'
import { onEveryStore } from '../support/stores.ts'

const config = readConfig({ PUBLIC_URL: 'https://board.example.eu' })
const anna = { name: 'Anna Lind', language: 'nl', password: goodPassword }
const tokenOf = (address: string) => address.split('/').at(-1) ?? ''

onEveryStore((place) => {
  test('a link signs in once, however often it is looked at', async () => {
    const { store } = await openAt(await place())
    const user = await addPerson(store)
    const address = await makeSignInLink(store, config, user, null)
    expect(address).toMatch(/^https:\/\/board\.example\.eu\/link\/[\w-]{32}$/)
    const token = tokenOf(address)
    for (let i = 0; i < 3; i++) expect((await findLink(store, token))?.user).toBe(user)
    expect(await findByLink(store, token)).toBe(user)
    expect(await reasonOf(findByLink(store, token))).toBe('link-gone')
    expect(await findLink(store, token)).toBeUndefined()
  })

  test('of many who open one link at the same moment, one gets in', async () => {
    const { store } = await openAt(await place())
    const token = await makeLink(store, 'sign-in', { user: await addPerson(store) })
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => findByLink(store, token)),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('a link whose time is over is no good, and neither is a guessed one', async () => {
    const { store } = await openAt(await place())
    const token = await makeLink(store, 'sign-in', { user: await addPerson(store) })
    const past = new Date(Date.now() - 1000).toISOString()
    await store.updateTable('links').set({ until: past }).execute()
    expect(await findLink(store, token)).toBeUndefined()
    expect(await reasonOf(findByLink(store, token))).toBe('link-gone')
    expect(await reasonOf(findByLink(store, 'x'.repeat(32)))).toBe('link-gone')
  })

  test('the database does not hold what opens a link', async () => {
    const { store } = await openAt(await place())
    const token = await makeLink(store, 'sign-in', { user: await addPerson(store) })
    const rows = await store.selectFrom('links').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('a link is good for its own purpose only, and is not used up by another', async () => {
    const { store } = await openAt(await place())
    const token = await makeLink(store, 'sign-in', { user: await addPerson(store) })
    const email = 'eve@evil.example'
    expect(await reasonOf(makeFirstAdministrator(store, token, { ...anna, email }))).toBe(
      'link-gone',
    )
    expect(await reasonOf(makeAccount(store, token, anna))).toBe('link-gone')
    expect(await findLink(store, token)).toBeDefined()
  })

  test('a blocked person is not let in by a link', async () => {
    const { store } = await openAt(await place())
    const token = await makeLink(store, 'sign-in', {
      user: await addPerson(store, { blocked: true }),
    })
    expect(await reasonOf(findByLink(store, token))).toBe('blocked')
  })

  test('a new password ends the links that were still on their way', async () => {
    const { store } = await openAt(await place())
    const id = await addPerson(store, { email: 'rosa@capaci.example' })
    const token = await makeLink(store, 'sign-in', { user: id })
    await setPassword(store, { id, email: 'rosa@capaci.example' }, goodPassword, 'this one')
    expect(await findLink(store, token)).toBeUndefined()
  })

  test('an invitation makes an account of its kind and address; a bad password leaves it good', async () => {
    const { store } = await openAt(await place())
    const email = 'anna@vvsg.example'
    const token = await makeLink(store, 'account', { email, kind: 'facilitator' })
    const short = { ...anna, password: 'kort' }
    expect(await reasonOf(makeAccount(store, token, short))).toBe('password-short')
    const telling = { ...anna, password: 'hier is anna@vvsg alweer' }
    expect(await reasonOf(makeAccount(store, token, telling))).toBe('password-telling')
    const id = await makeAccount(store, token, anna)
    expect(await personOf(store, id)).toMatchObject({
      name: 'Anna Lind',
      language: 'nl',
      email,
      kind: 'facilitator',
    })
    expect(await reasonOf(makeAccount(store, token, anna))).toBe('link-gone')
  })

  test('two invitations to one address make one account, and the second stays unused', async () => {
    const { store } = await openAt(await place())
    const about = { email: 'anna@vvsg.example', kind: 'member' } as const
    const tokens = [
      await makeLink(store, 'account', about),
      await makeLink(store, 'account', about),
    ]
    const tries = await Promise.allSettled(tokens.map((token) => makeAccount(store, token, anna)))
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason.reason] : []))
    expect(refused).toEqual(['email-taken'])
    const left = await Promise.all(tokens.map((token) => findLink(store, token)))
    expect(left.filter(Boolean)).toHaveLength(1)
  })

  test('the first administrator is made once; each start has a new link until then', async () => {
    const opened = await openAt(await place())
    const { store } = opened
    const link = () => firstAdministratorLink({ ...opened, shared: false }, config)
    const [first, second] = [tokenOf((await link()) ?? ''), tokenOf((await link()) ?? '')]
    expect(await findLink(store, first)).toBeUndefined()
    const person = { ...anna, email: 'anna@vvsg.example' }
    expect(await reasonOf(makeFirstAdministrator(store, first, person))).toBe('link-gone')
    const id = await makeFirstAdministrator(store, second, person)
    expect((await personOf(store, id)).kind).toBe('administrator')
    expect(await link()).toBeUndefined()
    const late = await makeLink(store, 'first-administrator')
    const eve = { ...anna, email: 'eve@evil.example' }
    expect(await reasonOf(makeFirstAdministrator(store, late, eve))).toBe('link-gone')
  })

  test('of several processes that start together on one database, one prints the link', async () => {
    const opened = await openAt(await place())
    const shared = { ...opened, shared: true }
    const links = await Promise.all(
      Array.from({ length: 4 }, () => firstAdministratorLink(shared, config)),
    )
    const printed = links.filter((link) => link !== undefined)
    expect(printed).toHaveLength(1)
    expect(await findLink(opened.store, tokenOf(printed[0] ?? ''))).toBeDefined()
  })
})
