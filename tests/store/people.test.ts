import { expect, test } from 'vitest'
import { makeBoard } from '#server/boards/make-board.ts'
import { memberOf, membersOf } from '#server/boards/members.ts'
import { addMember, changeMember, removeMember } from '#server/boards/people.ts'
import { makePeople, openPlace, pair } from '../support/pairs.ts'
import { onEveryStore } from '../support/stores.ts'

const facilitator = { role: 'facilitator', delegation: null, until: null } as const
const observer = { role: 'observer', delegation: null, until: null } as const
const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString()

onEveryStore((place) => {
  async function start() {
    const { store } = await openPlace(await place())
    await makePeople(store, { ada: 'facilitator', bo: 'member', cy: 'member', guest: 'guest' })
    const board = await makeBoard(store, pair('ada'))
    const leaders = async () =>
      (await membersOf(store, board))
        .filter(({ role, until }) => role === 'facilitator' && until === null)
        .map(({ user }) => user.id)
    return { store, board, leaders }
  }

  test('the last facilitator can neither go, nor be demoted, nor be given an end', async () => {
    const { store, board, leaders } = await start()
    const tries = [
      () => removeMember(store, board, 'ada', 'ada'),
      () => changeMember(store, board, 'ada', 'ada', observer),
      () => changeMember(store, board, 'ada', 'ada', { ...facilitator, until: inAYear }),
    ]
    for (const attempt of tries) await expect(attempt()).rejects.toThrow('last-facilitator')
    // Somebody who leads for a while only is not enough.
    await addMember(store, board, 'ada', 'bo@example.org', { ...facilitator, until: inAYear })
    for (const attempt of tries) await expect(attempt()).rejects.toThrow('last-facilitator')
    expect(await leaders()).toEqual(['ada'])
    await changeMember(store, board, 'ada', 'bo', facilitator)
    await removeMember(store, board, 'ada', 'ada')
    expect(await leaders()).toEqual(['bo'])
  })

  test('of two facilitators who take each other off at once, one stays', async () => {
    const { store, board, leaders } = await start()
    await addMember(store, board, 'ada', 'bo@example.org', facilitator)
    const results = await Promise.allSettled([
      removeMember(store, board, 'ada', 'bo'),
      changeMember(store, board, 'bo', 'ada', observer),
      removeMember(store, board, 'bo', 'ada'),
    ])
    expect(results.some(({ status }) => status === 'rejected')).toBe(true)
    expect(await leaders()).toHaveLength(1)
  })

  test('a guest cannot be made a facilitator', async () => {
    const { store } = await openPlace(await place())
    await makePeople(store, { anna: 'facilitator', gina: 'guest' })
    const board = await makeBoard(store, pair('anna'))
    const member = { board, user: 'gina', role: 'participant', delegation: 'mentee' } as const
    await store.insertInto('members').values(member).execute()
    const lead = { role: 'facilitator', delegation: null, until: null } as const
    await expect(changeMember(store, board, 'anna', 'gina', lead)).rejects.toThrow(
      'guest-cannot-lead',
    )
    expect((await memberOf(store, board, 'gina'))?.role).toBe('participant')
  })

  test('a facilitator belongs to neither city, whatever a form says', async () => {
    const { store, board } = await start()
    const mentor = { role: 'participant', delegation: 'mentor', until: null } as const
    await addMember(store, board, 'ada', 'bo@example.org', mentor)
    expect(await memberOf(store, board, 'bo')).toMatchObject({ delegation: 'mentor' })
    await changeMember(store, board, 'ada', 'bo', { ...facilitator, delegation: 'mentor' })
    expect(await memberOf(store, board, 'bo')).toMatchObject({ delegation: null })
  })

  test('an address without an account and a guest are refused alike', async () => {
    const { store, board } = await start()
    for (const email of ['nobody@example.org', 'guest@example.org']) {
      await expect(addMember(store, board, 'ada', email, observer)).rejects.toMatchObject({
        reason: 'cannot-add',
        field: 'email',
      })
    }
  })

  test('an address is found however it is written, and added once', async () => {
    const { store, board } = await start()
    await addMember(store, board, 'ada', ' Bo@Example.ORG ', observer)
    const again = addMember(store, board, 'ada', 'bo@example.org', observer)
    await expect(again).rejects.toThrow('already-there')
  })

  test('somebody whose membership has ended can be added anew', async () => {
    const { store, board } = await start()
    const until = new Date(Date.now() - 1000).toISOString()
    await addMember(store, board, 'ada', 'cy@example.org', { ...observer, until })
    expect(await memberOf(store, board, 'cy')).toBeUndefined()
    await addMember(store, board, 'ada', 'cy@example.org', observer)
    expect(await memberOf(store, board, 'cy')).toMatchObject({ role: 'observer', until: null })
  })

  test('every change is in the audit log with who did it to whom', async () => {
    const { store, board } = await start()
    await addMember(store, board, 'ada', 'bo@example.org', observer)
    await changeMember(store, board, 'ada', 'bo', facilitator)
    await removeMember(store, board, 'bo', 'bo')
    const rows = await store
      .selectFrom('audit')
      .select(['action', 'actor', 'subject'])
      .where('action', 'like', 'member%')
      .orderBy('at')
      .execute()
    expect(
      rows.map(({ action, actor, subject }) => `${action}: ${actor}, ${subject}`).sort(),
    ).toEqual(['member changed: ada, bo', 'member joined: ada, bo', 'member removed: bo, bo'])
  })
})
