import { expect, test } from 'vitest'
import type { Membership } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import { eraseUser } from '#server/auth/erasure.ts'
import { handOver } from '#server/boards/hand-over.ts'
import { makeInvitation } from '#server/boards/invitations.ts'
import { joinAsGuest, joinAsUser } from '#server/boards/join.ts'
import { makeBoard } from '#server/boards/make-board.ts'
import { memberOf, membersOf } from '#server/boards/members.ts'
import { addMember, changeMember, removeMember } from '#server/boards/people.ts'
import { revokeInvitation } from '#server/boards/revoke-invitation.ts'
import type { Store } from '#server/store/open-store.ts'
import { makePeople, openPlace, pair } from '../support/pairs.ts'
import { reasonOf } from '../support/people.ts'
import { onEveryStore } from '../support/stores.ts'
import { tick } from '../support/tick.ts'

const observer = { role: 'observer', delegation: null, until: null } as const
const participant = { role: 'participant', delegation: 'mentor' } as const
const facilitator = { role: 'facilitator', delegation: null, until: null } as const
const bo = { id: 'bo', kind: 'member' } as const
const cy = { id: 'cy', kind: 'member' } as const
const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString()

const guest = (name = 'Fatima') => ({ name, language: null })

onEveryStore((place) => {
  async function start() {
    const { store } = await openPlace(await place())
    await makePeople(store, { ada: 'facilitator', bo: 'member', cy: 'member' })
    const board = await makeBoard(store, pair('ada'))
    const invite = async (membership: Membership = participant) => {
      await tick()
      const id = await makeInvitation(store, 'a secret of the tests', {
        ...{ board, label: 'Hall', days: 7, uses: null, memberDays: null, passphrase: '' },
        ...{ createdBy: 'ada', role: membership.role, delegation: membership.delegation },
      })
      await tick()
      return id
    }
    const end = (invitation: string, actor = 'ada') =>
      revokeInvitation(store, { board, invitation, actor, removePeople: true })
    const is = async (user: string) => {
      const { role, delegation, until } = (await memberOf(store, board, user)) ?? {}
      return role && { role, delegation, until }
    }
    const add = (user: string, as: Parameters<typeof addMember>[4]) =>
      addMember(store, board, 'ada', `${user}@example.org`, as)
    return { store, board, invite, end, is, add }
  }

  test('whoever an invitation raised gets the place of before back when it is revoked', async () => {
    const { store, invite, end, is, add } = await start()
    const before = { ...participant, until: inAWeek }
    await add('bo', before)
    const leading = await invite(facilitator)
    expect(await joinAsUser(store, leading, bo)).toBe(true)
    expect(await is('bo')).toEqual(facilitator)
    expect(await end(leading)).toEqual(['bo'])
    expect(await is('bo')).toEqual(before)
    const deeds = await store.selectFrom('audit').select('action').where('subject', '=', 'bo')
    expect((await deeds.execute()).map(({ action }) => action)).toContain('member changed')
  })

  test('where it is not known what somebody was before, they observe', async () => {
    const { store, invite, end, is, add } = await start()
    await add('bo', { ...participant, until: null })
    const leading = await invite(facilitator)
    await joinAsUser(store, leading, bo)
    const nothing = { fromRole: null, fromDelegation: null, fromUntil: null }
    await store.updateTable('joins').set(nothing).execute()
    await end(leading)
    expect(await is('bo')).toEqual(observer)
  })

  test('of two invitations that raised somebody, both can be taken back in either order', async () => {
    const { store, invite, end, is, add } = await start()
    await add('bo', observer)
    const [writing, leading] = [await invite(), await invite(facilitator)]
    await joinAsUser(store, writing, bo)
    await tick()
    await joinAsUser(store, leading, bo)
    expect(await end(writing)).toEqual([])
    expect(await is('bo')).toEqual(facilitator)
    expect(await end(leading)).toEqual(['bo'])
    expect(await is('bo')).toEqual(observer)
  })

  test('what a facilitator gave somebody since is not taken back with an invitation', async () => {
    const { store, board, invite, end, is, add } = await start()
    const writing = await invite()
    await joinAsUser(store, writing, bo)
    await removeMember(store, board, 'ada', 'bo')
    await tick()
    await add('bo', { ...participant, until: null })
    expect(await end(writing)).toEqual([])
    expect(await is('bo')).toEqual({ ...participant, until: null })
  })

  test('who was taken off comes back by a later invitation only, and who left by any', async () => {
    const { store, board, invite, is } = await start()
    const [old, other] = [await invite(), await invite()]
    await joinAsUser(store, old, bo)
    await removeMember(store, board, 'ada', 'bo')
    for (const id of [old, other]) {
      expect(await reasonOf(joinAsUser(store, id, bo))).toBe('turned-away')
    }
    expect(await is('bo')).toBeUndefined()
    expect(await joinAsUser(store, await invite(), bo)).toBe(true)
    await joinAsUser(store, old, cy)
    await removeMember(store, board, 'cy', 'cy')
    expect(await joinAsUser(store, old, cy)).toBe(true)
  })

  test('a guest who was taken off does not come back with the same cookie', async () => {
    const { store, board, invite } = await start()
    const id = await invite()
    const user = await joinAsGuest(store, id, guest())
    await removeMember(store, board, 'ada', user)
    const again = joinAsUser(store, id, { id: user, kind: 'guest' })
    expect(await reasonOf(again)).toBe('turned-away')
  })

  test('who was given less does not get it back by an earlier invitation', async () => {
    const { store, board, invite, end, is, add } = await start()
    const [writing, leading] = [await invite(), await invite(facilitator)]
    await joinAsUser(store, writing, bo)
    await changeMember(store, board, 'ada', 'bo', observer)
    for (const id of [writing, leading]) {
      expect(await reasonOf(joinAsUser(store, id, bo))).toBe('turned-away')
    }
    expect(await is('bo')).toEqual(observer)
    // The same when what an invitation gave was taken back with it.
    await add('cy', observer)
    await joinAsUser(store, leading, cy)
    await end(leading)
    expect(await reasonOf(joinAsUser(store, writing, cy))).toBe('turned-away')
    // To be given more, or another city, is no removal.
    const later = await invite(facilitator)
    await changeMember(store, board, 'ada', 'bo', { ...participant, until: null })
    await changeMember(store, board, 'ada', 'bo', {
      ...participant,
      delegation: 'mentee',
      until: null,
    })
    expect(await joinAsUser(store, later, bo)).toBe(true)
  })

  test('revoking with the people keeps the last one who leads for good', async () => {
    const { store, board, invite, end, is } = await start()
    const leading = await invite(facilitator)
    await joinAsUser(store, leading, bo)
    await joinAsUser(store, leading, cy)
    await removeMember(store, board, 'bo', 'ada')
    const forNow = { board, user: 'ada', ...facilitator, until: inAWeek, joinedAt: null }
    await store
      .insertInto('members')
      .values({ ...forNow, invitation: null })
      .execute()
    expect(await end(leading)).toEqual(['cy'])
    expect(await is('bo')).toEqual(facilitator)
  })

  test('of one who leaves and one who revokes the other’s invitation at once, one leads on', async () => {
    for (let round = 0; round < 5; round++) {
      const { store, board, invite, end } = await start()
      const leading = await invite(facilitator)
      await joinAsUser(store, leading, bo)
      await Promise.allSettled([removeMember(store, board, 'ada', 'ada'), end(leading, 'cy')])
      expect(await lasting(store, board)).toHaveLength(1)
    }
  })

  test('who leads for a while only does not let the last facilitator erase themselves', async () => {
    const { store, board, add } = await start()
    await add('bo', { ...facilitator, until: inAWeek })
    expect(await reasonOf(eraseUser(store, 'ada'))).toBe('last-facilitator-of')
    await changeMember(store, board, 'ada', 'bo', facilitator)
    await eraseUser(store, 'ada')
    expect(await lasting(store, board)).toEqual(['bo'])
  })

  test('of one who is erased and one who leaves at once, one leads on', async () => {
    for (let round = 0; round < 5; round++) {
      const { store, board, add } = await start()
      await add('bo', facilitator)
      await Promise.allSettled([eraseUser(store, 'ada'), removeMember(store, board, 'bo', 'bo')])
      expect(await lasting(store, board)).toHaveLength(1)
    }
  })

  test('of two who take over a board that nobody leads at once, one does', async () => {
    const { store, board } = await start()
    await store.updateTable('users').set({ kind: 'facilitator' }).execute()
    const over = (user: string) => handOver(store, { board, user, by: 'ada' })
    for (let round = 0; round < 10; round++) {
      await store.deleteFrom('members').execute()
      const both = await Promise.allSettled([over('bo'), over('cy')])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    }
  })

  test('a full board takes nobody more, but raises whoever is there', async () => {
    const { store, board, invite } = await start()
    const [looking, writing, other] = [await invite(observer), await invite(), await invite()]
    await joinAsUser(store, looking, bo)
    const people = Array.from({ length: limits.boardMembers - 3 }, (_, index) => `guest-${index}`)
    const createdAt = new Date().toISOString()
    await store
      .insertInto('users')
      .values(people.map((id) => ({ id, name: id, kind: 'guest' as const, createdAt })))
      .execute()
    await store
      .insertInto('members')
      .values(people.map((user) => ({ board, user, role: 'observer' as const })))
      .execute()
    const both = await Promise.all(
      [writing, other].map((invitation) =>
        joinAsGuest(store, invitation, guest()).then(
          () => 'let in',
          (error) => error.reason,
        ),
      ),
    )
    expect(both.sort()).toEqual(['board-full', 'let in'])
    expect(await reasonOf(joinAsUser(store, writing, cy))).toBe('board-full')
    expect(await joinAsUser(store, writing, bo)).toBe(true)
    await removeMember(store, board, 'ada', 'guest-0')
    expect(await joinAsUser(store, writing, cy)).toBe(true)
  })

  test('nobody joins an archived board', async () => {
    const { store, board, invite } = await start()
    const id = await invite()
    await store.updateTable('boards').set({ archivedAt: new Date().toISOString() }).execute()
    expect(await reasonOf(joinAsGuest(store, id, guest()))).toBe('invitation-archived')
    expect(await reasonOf(joinAsUser(store, id, bo))).toBe('invitation-archived')
    expect(await membersOf(store, board)).toHaveLength(1)
  })
})

async function lasting(store: Store, board: string): Promise<string[]> {
  const members = await membersOf(store, board)
  return members
    .filter(({ role, until }) => role === 'facilitator' && until === null)
    .map(({ user }) => user.id)
}
