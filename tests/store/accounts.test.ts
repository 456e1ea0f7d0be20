import { expect, test } from 'vitest'
import { claimAtOnce, claimByLink } from '#server/auth/claim.ts'
import { makeLink } from '#server/auth/links.ts'
import { oidcUser } from '#server/auth/oidc-user.ts'
import { findByPassword } from '#server/auth/password-sign-in.ts'
import { countTries, policies, takeMail } from '#server/auth/rate-limits.ts'
import { recordSignIn, signInsOf } from '#server/auth/sign-ins.ts'
import { lastMoment } from '#server/boards/invitation.ts'
import { makeInvitation } from '#server/boards/invitations.ts'
import { memberOf } from '#server/boards/members.ts'
import { readConfig } from '#server/config.ts'
import type { Store } from '#server/store/open-store.ts'
import { addPerson, goodPassword, openAt, personOf, reasonOf } from '../support/people.ts'
import { onEveryStore } from '../support/stores.ts'

const email = 'rosa@capaci.example'
const claims = { email: 'Rosa@Capaci.example', email_verified: true, name: 'Rosa P.' }
const invited = { registration: 'invited' } as const
const open = { registration: 'open' } as const

/** A board that a guest came to today by an invitation which gives them one more day. */
async function joined(store: Store, user: string, board: string, until: string): Promise<void> {
  const at = new Date().toISOString()
  const pair = { mentorCity: 'Genk', menteeCity: 'Rieti' }
  await store
    .insertInto('boards')
    .values({ id: board, key: board, benchmark: 'city-for-all', ...pair, createdAt: at })
    .execute()
  const place = { role: 'participant', delegation: 'mentee' } as const
  const invitation = await makeInvitation(store, 'a secret', {
    ...place,
    board,
    label: '',
    days: 7,
    uses: null,
    memberDays: 1,
    passphrase: '',
    createdBy: user,
  })
  const came = { user, invitation }
  await store
    .insertInto('joins')
    .values({ ...came, at })
    .execute()
  await store
    .insertInto('members')
    .values({ ...came, ...place, board, until, joinedAt: at })
    .execute()
}

const counting = async () => (await countTries(readConfig({}))).limits

onEveryStore((place) => {
  test('the right password signs in, and every failure says the same', async () => {
    const { store } = await openAt(await place())
    const limits = await counting()
    const id = await addPerson(store, { email, password: goodPassword })
    await addPerson(store, { email: 'only@link.example' })
    await addPerson(store, { email: 'shut@out.example', password: goodPassword, blocked: true })
    const attempt = (given: { email: string; password: string }) =>
      findByPassword(store, limits, { address: '10.0.0.1', ...given })
    expect(await attempt({ email, password: goodPassword })).toBe(id)
    for (const given of [
      { email, password: 'veertien gele ballon' },
      { email: 'nobody@capaci.example', password: goodPassword },
      { email: 'only@link.example', password: goodPassword },
      { email: 'only@link.example', password: '' },
      { email: 'shut@out.example', password: goodPassword },
    ])
      expect(await reasonOf(attempt(given)), given.email).toBe('sign-in-failed')
    const failed = await store
      .selectFrom('audit')
      .select(['action', 'details'])
      .where('action', '=', 'sign-in failed')
      .execute()
    expect(failed).toHaveLength(5)
  })

  test('tries are counted by account, known or not, and by address', async () => {
    const { store } = await openAt(await place())
    const limits = await counting()
    const id = await addPerson(store, { email, password: goodPassword })
    for (const account of [email, 'nobody@capaci.example']) {
      const attempt = (password: string, address: string) =>
        reasonOf(findByPassword(store, limits, { email: account, password, address }))
      for (let n = 0; n < policies.signInAccount.tries; n++)
        expect(await attempt('geen idee meer', '10.0.1.1')).toBe('sign-in-failed')
      // Even the right one has to wait now, from there.
      expect(await attempt(goodPassword, '10.0.1.1')).toBe('too-many')
    }
    // Whoever owns the account is somewhere else, and not kept out by it.
    const owner = { email, password: goodPassword, address: '10.0.1.2' }
    expect(await findByPassword(store, limits, owner)).toBe(id)
    for (let n = 0; n < policies.signInAddress.tries; n++)
      await limits.take('signInAddress', '10.0.0.9')
    const given = { email: 'other@capaci.example', password: 'x', address: '10.0.0.9' }
    expect(await reasonOf(findByPassword(store, limits, given))).toBe('too-many')
  })

  test('wrong passwords for one account are counted from everywhere, right ones are not', async () => {
    const { store } = await openAt(await place())
    const limits = await counting()
    await addPerson(store, { email, password: goodPassword })
    const { tries } = policies.signInAccountAnywhere
    for (let n = 1; n < tries; n++) await limits.take('signInAccountAnywhere', email)
    const given = { email, password: goodPassword }
    for (const n of [1, 2, 3])
      await findByPassword(store, limits, { ...given, address: `10.0.2.${n}` })
    const wrong = { email, password: 'geen idee meer', address: '10.0.2.4' }
    expect(await reasonOf(findByPassword(store, limits, wrong))).toBe('sign-in-failed')
    const late = findByPassword(store, limits, { ...given, address: '10.0.2.5' })
    expect(await reasonOf(late)).toBe('too-many')
  })

  test('mail to one person is limited by who asks, and much later by all who ask', async () => {
    const limits = await counting()
    const ask = (address: string) => reasonOf(takeMail(limits, { address, email }).then(() => ''))
    const { mail, mailAnywhere } = policies
    for (let n = 0; n < mail.tries; n++) await takeMail(limits, { address: '10.0.3.1', email })
    for (let n = 0; n < mailAnywhere.tries; n++) expect(await ask('10.0.3.1')).toBe('too-many')
    for (let n = mail.tries; n < mailAnywhere.tries; n++)
      await takeMail(limits, { address: `10.0.4.${n}`, email })
    expect(await ask('10.0.5.1')).toBe('too-many')
  })

  test('a guest who claims an account stays the same person and is signed out elsewhere', async () => {
    const { store } = await openAt(await place())
    const user = await addPerson(store, { kind: 'guest' })
    await recordSignIn(store, { user, way: 'invitation', device: 'a phone' })
    await joined(store, user, 'b', lastMoment(1))
    await claimAtOnce(store, { user, email, password: goodPassword })
    expect(await personOf(store, user)).toMatchObject({ email, kind: 'member' })
    expect((await memberOf(store, 'b', user))?.until).toBeNull()
    expect(await signInsOf(store, user)).toEqual([])
    const given = { email, password: goodPassword, address: '10.0.0.1' }
    expect(await findByPassword(store, await counting(), given)).toBe(user)
  })

  test('a claim gives no membership back that is over, and leaves an end that a facilitator set', async () => {
    const { store } = await openAt(await place())
    const user = await addPerson(store, { kind: 'guest' })
    const over = new Date(Date.now() - 60_000).toISOString()
    await joined(store, user, 'over', over)
    const sooner = new Date(Date.now() + 3_600_000).toISOString()
    await joined(store, user, 'sooner', sooner)
    const token = await makeLink(store, 'claim', { user, email })
    expect(await claimByLink(store, token, goodPassword)).toBe(user)
    expect(await memberOf(store, 'over', user)).toBeUndefined()
    expect((await memberOf(store, 'sooner', user))?.until).toBe(sooner)
  })

  test('of two guests who claim one address at once, one is refused and loses nothing', async () => {
    const { store } = await openAt(await place())
    const guests = [
      await addPerson(store, { kind: 'guest' }),
      await addPerson(store, { kind: 'guest' }),
    ]
    for (const user of guests) await recordSignIn(store, { user, way: 'invitation', device: '' })
    const tries = await Promise.allSettled(
      guests.map((user) => claimAtOnce(store, { user, email, password: goodPassword })),
    )
    const refused = tries.flatMap((one, at) =>
      one.status === 'rejected' ? [{ reason: one.reason.reason, user: guests[at] ?? '' }] : [],
    )
    expect(refused.map(({ reason }) => reason)).toEqual(['email-taken'])
    const loser = refused[0]?.user ?? ''
    expect(await personOf(store, loser)).toMatchObject({
      kind: 'guest',
      email: null,
      passwordHash: null,
    })
    expect(await signInsOf(store, loser)).toHaveLength(1)
  })

  test('a claim by link is refused for an address that somebody has by then', async () => {
    const { store } = await openAt(await place())
    const user = await addPerson(store, { kind: 'guest' })
    const token = await makeLink(store, 'claim', { user, email })
    await addPerson(store, { email })
    expect(await reasonOf(claimByLink(store, token, goodPassword))).toBe('email-taken')
    expect((await personOf(store, user)).kind).toBe('guest')
  })

  test('only a guest who is not blocked can claim, and only once', async () => {
    const { store } = await openAt(await place())
    const guest = await addPerson(store, { kind: 'guest' })
    const token = await makeLink(store, 'claim', { user: guest, email })
    expect(await claimByLink(store, token, goodPassword)).toBe(guest)
    const again = await makeLink(store, 'claim', { user: guest, email: 'new@capaci.example' })
    expect(await reasonOf(claimByLink(store, again, goodPassword))).toBe('claim-gone')
    const blocked = await addPerson(store, { kind: 'guest', blocked: true })
    const late = await makeLink(store, 'claim', { user: blocked, email: 'b@capaci.example' })
    expect(await reasonOf(claimByLink(store, late, goodPassword))).toBe('claim-gone')
  })

  test('a provider lets in whom we know by a confirmed address, and nobody else', async () => {
    const { store } = await openAt(await place())
    expect(await oidcUser(store, invited, claims)).toEqual({ refused: 'unknown' })
    const user = await addPerson(store, { email })
    expect(await oidcUser(store, invited, claims)).toEqual({ user })
    for (const verified of [false, undefined, 'true', 1])
      expect(await oidcUser(store, open, { ...claims, email_verified: verified })).toEqual({
        refused: 'unverified',
      })
    expect(await oidcUser(store, open, { email_verified: true })).toEqual({ refused: 'unverified' })
    await store.updateTable('users').set({ blockedAt: new Date().toISOString() }).execute()
    expect(await oidcUser(store, open, claims)).toEqual({ refused: 'blocked' })
  })

  test('a provider makes an account for whoever is invited, once, or where anybody may', async () => {
    const { store } = await openAt(await place())
    await makeLink(store, 'account', { email, kind: 'facilitator' })
    const [one, two] = await Promise.all([
      oidcUser(store, invited, claims),
      oidcUser(store, invited, claims),
    ])
    if (!('user' in one)) throw new Error(one.refused)
    expect(two).toEqual(one)
    expect(await personOf(store, one.user)).toMatchObject({ kind: 'facilitator', name: 'Rosa P.' })
    const other = await oidcUser(store, open, { ...claims, email: 'new@capaci.example', name: '' })
    if (!('user' in other)) throw new Error(other.refused)
    expect(await personOf(store, other.user)).toMatchObject({ kind: 'member', name: 'new' })
  })
})
