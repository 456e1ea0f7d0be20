import { expect, test } from 'vitest'
import { limits } from '#lib/limits.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { startSignIn } from '#server/auth/sign-ins.ts'
import { forgetWaiting } from '#server/boards/forget-waiting.ts'
import { makeInvitation } from '#server/boards/invitations.ts'
import { joinAsGuest, joinAsUser, letInWaiting } from '#server/boards/join.ts'
import { memberOf } from '#server/boards/members.ts'
import { revokeInvitation } from '#server/boards/revoke-invitation.ts'
import { isWaiting, sendAway, waitingAt } from '#server/boards/waiting.ts'
import { program } from '#server/program.ts'
import { makeUser } from '../support/accounts.ts'
import { connect, refusal } from '../support/client.ts'
import { synced } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

const leader = 'demo-facilitator'

/** A demo with an invitation whose people wait, and a guest who came by it. */
async function atTheDoor(uses: number | null = null) {
  const { address } = await startServer()
  const { store, keys } = program()
  const invitation = await makeInvitation(store, keys.secret, {
    board: 'demo',
    label: 'Parish',
    role: 'participant',
    delegation: 'mentee',
    days: 7,
    uses,
    memberDays: 7,
    passphrase: '',
    waits: true,
    createdBy: leader,
  })
  const come = (name: string) => joinAsGuest(store, invitation, { name, language: 'it' })
  const nadia = await come('Nadia')
  const signedIn = await startSignIn(store, keys, { user: nadia, way: 'invitation', device: '' })
  const cookie = `${signedIn.name}=${signedIn.value}`
  const enter = (room: string) => connect(address, `demo/${room}`, undefined, { cookie })
  return { store, invitation, come, nadia, enter }
}

test('whoever waits opens no room of the board, and is let in by a facilitator', async () => {
  const { store, nadia, enter } = await atTheDoor()
  expect(await waitingAt(store, 'demo')).toMatchObject([
    { user: nadia, name: 'Nadia', role: 'participant', delegation: 'mentee', label: 'Parish' },
  ])
  for (const room of ['stage', 'factor/image-and-stories', 'plan', 'votes', `draft@${nadia}`]) {
    expect(await refusal((await enter(room)).provider), room).toBe(closeCodes.noAccess)
  }
  expect(await letInWaiting(store, 'demo', nadia)).toBe(true)
  expect(await waitingAt(store, 'demo')).toEqual([])
  expect(await memberOf(store, 'demo', nadia)).toMatchObject({
    role: 'participant',
    delegation: 'mentee',
  })
  await synced(await enter('factor/image-and-stories'))
  expect(await letInWaiting(store, 'demo', nadia)).toBe(false)
})

test('whoever is sent away has no place, and the same invitation gives them none', async () => {
  const { store, invitation, nadia, enter } = await atTheDoor()
  await sendAway(store, { board: 'demo', user: nadia, actor: leader })
  expect(await isWaiting(store, 'demo', nadia)).toBe(false)
  expect(await refusal((await enter('stage')).provider)).toBe(closeCodes.noAccess)
  const again = joinAsUser(store, invitation, { id: nadia, kind: 'guest' })
  await expect(again).rejects.toThrow('turned-away')
})

test('those who wait count among the people of an invitation, until it is revoked', async () => {
  const { store, invitation, come } = await atTheDoor(2)
  await come('Omar')
  await expect(come('Lina')).rejects.toThrow('invitation-used-up')
  await revokeInvitation(store, { board: 'demo', invitation, actor: leader, removePeople: false })
  expect(await waitingAt(store, 'demo')).toEqual([])
})

test('a member who waits for a higher role keeps the one that they have', async () => {
  const { store, invitation } = await atTheDoor()
  const omar = await makeUser(store, 'omar', { name: 'Omar' })
  await store
    .insertInto('members')
    .values({ board: 'demo', user: 'omar', role: 'observer', delegation: null })
    .execute()
  await joinAsUser(store, invitation, omar)
  expect(await memberOf(store, 'demo', 'omar')).toMatchObject({ role: 'observer' })
  await letInWaiting(store, 'demo', 'omar')
  expect(await memberOf(store, 'demo', 'omar')).toMatchObject({ role: 'participant' })
})

test('a guest who was never let in is forgotten after a day, one who was stays', async () => {
  const { store, come, nadia } = await atTheDoor()
  const [omar, lina] = [await come('Omar'), await come('Lina')]
  await letInWaiting(store, 'demo', nadia)
  await sendAway(store, { board: 'demo', user: omar, actor: leader })
  const guests = async () => {
    const rows = store.selectFrom('users').select('id').where('kind', '=', 'guest')
    return (await rows.execute()).map(({ id }) => id).sort()
  }
  await forgetWaiting(store)
  expect(await guests()).toEqual([nadia, omar, lina].sort())
  await forgetWaiting(store, Date.now() + limits.dailyMs + 60_000)
  expect(await guests()).toEqual([nadia])
  expect(await waitingAt(store, 'demo')).toEqual([])
})
