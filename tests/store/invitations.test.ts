import { expect, onTestFinished, test } from 'vitest'
import { endedBy } from '#server/boards/invitation.ts'
import { codeOf } from '#server/boards/invitation-code.ts'
import {
  findByCode,
  findInvitation,
  invitationsOf,
  joinedBy,
  makeInvitation,
  type NewInvitation,
} from '#server/boards/invitations.ts'
import { joinAsGuest, joinAsUser } from '#server/boards/join.ts'
import { memberOf } from '#server/boards/members.ts'
import { isPassphrase, typedPassphrase } from '#server/boards/passphrase.ts'
import { revokeInvitation } from '#server/boards/revoke-invitation.ts'
import { makeLog } from '#server/log.ts'
import { Refusal } from '#server/refusal.ts'
import { openStore, type Store } from '#server/store/open-store.ts'
import { testConfig } from '../support/server.ts'
import { onEveryStore, type Place } from '../support/stores.ts'

const secret = 'a secret of the tests'
const createdAt = '2026-01-01T00:00:00.000Z'
const tomorrow = new Date(Date.now() + 24 * 60 * 60_000).toISOString()

/** A store with one board that Anna leads, and Karel, who has an account and is on no board. */
async function board(place: Place): Promise<Store> {
  const { store, close } = await openStore(await testConfig(place), makeLog('silent'))
  onTestFinished(close)
  const cities = { mentorCity: 'Mechelen', menteeCity: 'Capaci' }
  const row = { id: 'b', key: 'k', benchmark: 'city-for-all', ...cities, createdAt }
  await store.insertInto('boards').values(row).execute()
  for (const [id, name] of [
    ['anna', 'Anna Lind'],
    ['karel', 'Karel Maes'],
  ] as const) {
    await store.insertInto('users').values({ id, name, createdAt }).execute()
  }
  const anna = { board: 'b', user: 'anna', role: 'facilitator', delegation: null } as const
  await store.insertInto('members').values(anna).execute()
  return store
}

const make = (store: Store, given: Partial<NewInvitation> = {}) =>
  makeInvitation(store, secret, {
    board: 'b',
    role: 'participant',
    delegation: 'mentee',
    label: 'Local network',
    days: 7,
    uses: null,
    memberDays: 7,
    passphrase: '',
    createdBy: 'anna',
    ...given,
  })

const guest = (name = 'Fatima') => ({ name, language: 'it' })

/** Why somebody was not let in. */
const reason = (joining: Promise<unknown>) =>
  joining.then(
    () => 'let in',
    (error) => (error instanceof Refusal ? error.reason : Promise.reject(error)),
  )

onEveryStore((place) => {
  test('an invitation is found by its code, which is stored nowhere', async () => {
    const store = await board(await place())
    const id = await make(store)
    const code = codeOf(secret, id)
    expect((await findByCode(store, code.toLowerCase()))?.id).toBe(id)
    expect(await findByCode(store, codeOf('another secret', id))).toBeUndefined()
    expect(await findByCode(store, '')).toBeUndefined()
    const row = await store.selectFrom('invitations').selectAll().executeTakeFirst()
    expect(JSON.stringify(row)).not.toContain(code)
    const audit = await store.selectFrom('audit').selectAll().execute()
    expect(audit).toMatchObject([{ action: 'invitation made', actor: 'anna', subject: id }])
  })

  test('a guest gets the role, the delegation and the time that the invitation gives', async () => {
    const store = await board(await place())
    const id = await make(store, { memberDays: 1 })
    const user = await joinAsGuest(store, id, guest())
    const member = await memberOf(store, 'b', user)
    expect(member).toMatchObject({
      role: 'participant',
      delegation: 'mentee',
      invitation: id,
      user: { name: 'Fatima', language: 'it', city: 'Capaci' },
    })
    expect(member?.until?.slice(0, 10)).toBe(tomorrow.slice(0, 10))
    expect(await joinedBy(store, 'b')).toMatchObject([
      { invitation: id, user, name: 'Fatima', isMember: true },
    ])
    expect((await findInvitation(store, 'b', id))?.used).toBe(1)
  })

  test('two at once on the last place: one gets it, of the other nothing remains', async () => {
    const store = await board(await place())
    const id = await make(store, { uses: 3 })
    await joinAsGuest(store, id, guest('Ada'))
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        reason(joinAsGuest(store, id, guest(`Guest ${index}`))),
      ),
    )
    expect(answers.filter((answer) => answer === 'let in')).toHaveLength(2)
    expect(answers.filter((answer) => answer === 'invitation-used-up')).toHaveLength(6)
    const names = await store
      .selectFrom('users')
      .select('name')
      .where('kind', '=', 'guest')
      .execute()
    expect(names).toHaveLength(3)
    expect(await store.selectFrom('joins').selectAll().execute()).toHaveLength(3)
    const [invitation] = await invitationsOf(store, 'b')
    expect(invitation && endedBy(invitation)).toBe('used-up')
  })

  test('nobody comes in after the time is over', async () => {
    const store = await board(await place())
    const id = await make(store)
    await store.updateTable('invitations').set({ until: createdAt }).execute()
    expect(await reason(joinAsGuest(store, id, guest()))).toBe('invitation-expired')
    expect(await reason(joinAsUser(store, id, { id: 'karel', kind: 'member' }))).toBe(
      'invitation-expired',
    )
    expect(await store.selectFrom('joins').selectAll().execute()).toEqual([])
  })

  test('a revoked invitation lets nobody in; those who came may stay or go', async () => {
    const store = await board(await place())
    const [kept, gone] = [await make(store), await make(store)]
    const [ada, bo] = [
      await joinAsGuest(store, kept, guest('Ada')),
      await joinAsGuest(store, gone, guest('Bo')),
    ]
    const end = (invitation: string, removePeople: boolean, where = 'b') =>
      revokeInvitation(store, { board: where, invitation, actor: 'anna', removePeople })
    expect(await end(kept, false, 'another board')).toBeUndefined()
    expect(await end(kept, false)).toEqual([])
    expect(await end(gone, true)).toEqual([bo])
    expect(await end(gone, true)).toBeUndefined()
    expect(await memberOf(store, 'b', ada)).toBeDefined()
    expect(await memberOf(store, 'b', bo)).toBeUndefined()
    expect(await reason(joinAsGuest(store, gone, guest()))).toBe('invitation-revoked')
    expect(await joinedBy(store, 'b')).toMatchObject([{ isMember: true }, { isMember: false }])
  })

  test('whoever joins while it is being revoked is removed with the others, or not let in', async () => {
    const store = await board(await place())
    const id = await make(store)
    const joining = Array.from({ length: 6 }, (_, index) =>
      reason(joinAsGuest(store, id, guest(`Guest ${index}`))),
    )
    const ending = { board: 'b', invitation: id, actor: 'anna', removePeople: true }
    await Promise.all([
      ...joining.slice(0, 3),
      revokeInvitation(store, ending),
      ...joining.slice(3),
    ])
    const members = await store.selectFrom('members').select('user').execute()
    expect(members).toEqual([{ user: 'anna' }])
  })

  test('somebody with an account joins with it and stays; a second time takes no place', async () => {
    const store = await board(await place())
    const id = await make(store, { uses: 2 })
    const karel = { id: 'karel', kind: 'member' } as const
    const answers = await Promise.all([joinAsUser(store, id, karel), joinAsUser(store, id, karel)])
    expect(answers.sort()).toEqual([false, true])
    expect(await memberOf(store, 'b', 'karel')).toMatchObject({ role: 'participant', until: null })
    expect((await findInvitation(store, 'b', id))?.used).toBe(1)
    await joinAsGuest(store, id, guest())
    expect(await joinAsUser(store, id, karel)).toBe(false)
  })

  test('a role is raised by an invitation and never lowered', async () => {
    const store = await board(await place())
    const observer = await make(store, { role: 'observer', delegation: null })
    const participant = await make(store, { delegation: 'mentor' })
    const karel = { id: 'karel', kind: 'member' } as const
    const role = async (user: string) => (await memberOf(store, 'b', user))?.role
    expect(await joinAsUser(store, observer, karel)).toBe(true)
    expect(await joinAsUser(store, participant, karel)).toBe(true)
    expect(await role('karel')).toBe('participant')
    expect(await joinAsUser(store, observer, karel)).toBe(false)
    expect(await joinAsUser(store, participant, { id: 'anna', kind: 'facilitator' })).toBe(false)
    expect([await role('karel'), await role('anna')]).toEqual(['participant', 'facilitator'])
    // Ending the later one and removing its people leaves whoever was there before it, as they were.
    const ending = { board: 'b', invitation: participant, actor: 'anna', removePeople: true }
    expect(await revokeInvitation(store, ending)).toEqual(['karel'])
    expect(await role('karel')).toBe('observer')
  })

  test('nobody leads a board without an account', async () => {
    const store = await board(await place())
    const id = await make(store, { role: 'facilitator', delegation: null })
    expect(await reason(joinAsGuest(store, id, guest()))).toBe('account-needed')
    const fatima = await joinAsGuest(store, await make(store), guest())
    const asGuest = { id: fatima, kind: 'guest' } as const
    expect(await reason(joinAsUser(store, id, asGuest))).toBe('account-needed')
    expect(await joinAsUser(store, id, { id: 'karel', kind: 'member' })).toBe(true)
  })

  test('a guest whose time on the board is over may come again, for as long as it is good', async () => {
    const store = await board(await place())
    const id = await make(store, { memberDays: 1 })
    const user = await joinAsGuest(store, id, guest())
    await store.updateTable('members').set({ until: createdAt }).where('user', '=', user).execute()
    expect(await memberOf(store, 'b', user)).toBeUndefined()
    expect(await joinAsUser(store, id, { id: user, kind: 'guest' })).toBe(true)
    expect((await memberOf(store, 'b', user))?.until).not.toBe(createdAt)
    expect((await findInvitation(store, 'b', id))?.used).toBe(1)
  })

  test('a name that is taken on the board gets a number', async () => {
    const store = await board(await place())
    const id = await make(store)
    const names: (string | undefined)[] = []
    for (const name of ['Maria', 'maria', 'MARIA', 'Anna Lind']) {
      const user = await joinAsGuest(store, id, guest(name))
      names.push((await memberOf(store, 'b', user))?.user.name)
    }
    expect(names).toEqual(['Maria', 'maria (2)', 'MARIA (3)', 'Anna Lind (2)'])
  })

  test('a passphrase is stored as a slow hash and forgives what keyboards do', async () => {
    const store = await board(await place())
    const id = await make(store, { passphrase: typedPassphrase.parse('Oranje Boom') })
    const { passphraseHash } = (await findInvitation(store, 'b', id)) ?? {}
    expect(passphraseHash).toMatch(/^\$argon2id\$/)
    const right = (typed: string) =>
      isPassphrase(passphraseHash ?? '', typedPassphrase.parse(typed))
    expect(await right('  oranje  BOOM ')).toBe(true)
    expect(await right('oranjeboom')).toBe(false)
    expect(await right('')).toBe(false)
  })

  test('a passphrase that nobody could have typed is refused before anything is done with it', () => {
    const accents = `a${'\u0300\u0316'.repeat(500_000)}`
    const before = performance.now()
    expect(typedPassphrase.safeParse(accents).error?.issues[0]?.message).toBe('too-long')
    expect(performance.now() - before).toBeLessThan(1000)
  })
})
