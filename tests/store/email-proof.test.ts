import { expect, test } from 'vitest'
import { claimAtOnce, claimByLink } from '#server/auth/claim.ts'
import { makeAccount, makeFirstAdministrator } from '#server/auth/link-accounts.ts'
import { makeLink } from '#server/auth/links.ts'
import { oidcUser } from '#server/auth/oidc-user.ts'
import { sendSignInLink } from '#server/auth/send-links.ts'
import { findByLink, makeSignInLink } from '#server/auth/sign-in-link.ts'
import { recordSignIn, signInsOf } from '#server/auth/sign-ins.ts'
import { makeBoard } from '#server/boards/make-board.ts'
import { addMember } from '#server/boards/people.ts'
import { readConfig } from '#server/config.ts'
import { command } from '../support/command.ts'
import { pair } from '../support/pairs.ts'
import { addPerson, goodPassword, openAt, personOf, reasonOf } from '../support/people.ts'
import { onEveryStore } from '../support/stores.ts'

const email = 'rosa@capaci.example'
const claims = { email, email_verified: true, name: 'Rosa P.' }
const person = { name: 'Rosa', language: 'it', password: goodPassword }
const config = readConfig({})
const observer = { role: 'observer', delegation: null, until: null } as const

onEveryStore((place) => {
  test('the operator’s word counts, and ends what the one who typed the address had', async () => {
    const where = await place()
    const { store } = await openAt(where)
    const user = await addPerson(store, { email, proved: false, password: goodPassword })
    await recordSignIn(store, { user, way: 'password', device: '' })
    for (const address of [email, 'new@capaci.example'])
      expect(await command(where, 'create-administrator', address)).toMatchObject({ code: 0 })
    const rows = await store.selectFrom('users').selectAll().execute()
    expect(rows.map(({ kind }) => kind)).toEqual(['administrator', 'administrator'])
    expect(rows.filter(({ emailProvedAt }) => emailProvedAt === null)).toEqual([])
    expect(rows.find(({ id }) => id === user)?.passwordHash).toBeNull()
    expect(await signInsOf(store, user)).toEqual([])
  })

  /** A guest who has typed somebody's address, signed in on one device. */
  async function typed() {
    const { store } = await openAt(await place())
    const user = await addPerson(store, { kind: 'guest' })
    await claimAtOnce(store, { user, email, password: goodPassword })
    await recordSignIn(store, { user, way: 'password', device: '' })
    const proved = async (id = user) => (await personOf(store, id)).emailProvedAt !== null
    return { store, user, proved }
  }

  test('an address counts as shown after a mailed link, a provider or an administrator’s word', async () => {
    const { store, proved } = await typed()
    const guest = await addPerson(store, { kind: 'guest' })
    const claim = await makeLink(store, 'claim', { user: guest, email: 'a@capaci.example' })
    const account = await makeLink(store, 'account', { email: 'b@capaci.example' })
    const first = await makeLink(store, 'first-administrator')
    const provider = { ...claims, email: 'd@capaci.example' }
    const known = await oidcUser(store, { registration: 'open' }, provider)
    for (const id of [
      await claimByLink(store, claim, goodPassword),
      await makeAccount(store, account, person),
      await makeFirstAdministrator(store, first, { ...person, email: 'c@capaci.example' }),
      'user' in known ? known.user : '',
    ])
      expect(await proved(id)).toBe(true)
  })

  test('an address that was merely typed adds nobody to a board', async () => {
    const { store, user, proved } = await typed()
    expect(await proved()).toBe(false)
    const leader = await addPerson(store, { kind: 'facilitator' })
    const board = await makeBoard(store, pair(leader))
    const add = () => addMember(store, board, leader, email, observer)
    await expect(add()).rejects.toMatchObject({ reason: 'cannot-add', field: 'email' })
    await findByLink(store, await makeLink(store, 'sign-in', { user, email }))
    expect(await add()).toBe(user)
  })

  test('a mailed link that is used shows the address, and ends what the one who typed it had', async () => {
    const { store, user, proved } = await typed()
    const sent: string[] = []
    const mail = { send: async ({ text }: { text: string }) => void sent.push(text) }
    const post = { store, config, mail: mail as never }
    await sendSignInLink(post, { email, language: 'en' })
    const token = sent[0]?.match(/\/link\/([\w-]+)/)?.[1] ?? ''
    expect(await findByLink(store, token)).toBe(user)
    expect(await proved()).toBe(true)
    expect((await personOf(store, user)).passwordHash).toBeNull()
    expect(await signInsOf(store, user)).toEqual([])
  })

  test('a link that was handed over shows nothing, and a shown address keeps its password', async () => {
    const { store, user, proved } = await typed()
    const tokenOf = (url: string) => url.split('/').at(-1) ?? ''
    await findByLink(store, tokenOf(await makeSignInLink(store, config, user, null)))
    expect(await proved()).toBe(false)
    const other = 'bo@capaci.example'
    const bo = await addPerson(store, { email: other, password: goodPassword })
    await findByLink(store, await makeLink(store, 'sign-in', { user: bo, email: other }))
    expect((await personOf(store, bo)).passwordHash).not.toBeNull()
  })

  test('a provider brings nobody into an account whose address was merely typed', async () => {
    const { store, user } = await typed()
    const link = await makeLink(store, 'sign-in', { user })
    const found = await oidcUser(store, { registration: 'open' }, claims)
    if (!('user' in found)) throw new Error(found.refused)
    expect(found.user).not.toBe(user)
    expect(found.emptied).toBe(user)
    expect(await personOf(store, user)).toMatchObject({
      email: null,
      passwordHash: null,
      kind: 'guest',
    })
    expect(await signInsOf(store, user)).toEqual([])
    expect(await reasonOf(findByLink(store, link))).toBe('link-gone')
    expect(await personOf(store, found.user)).toMatchObject({ email, kind: 'member' })
  })

  test('where nobody may register, a provider frees the address and lets nobody in', async () => {
    const { store, user } = await typed()
    const found = await oidcUser(store, { registration: 'invited' }, claims)
    expect(found).toEqual({ refused: 'unknown', emptied: user })
    expect((await personOf(store, user)).email).toBeNull()
  })
})
