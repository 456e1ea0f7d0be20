import { expect, test } from 'vitest'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { startSignIn } from '#server/auth/sign-ins.ts'
import { codeOf } from '#server/boards/invitation-code.ts'
import { makeInvitation, type NewInvitation } from '#server/boards/invitations.ts'
import { joinAsGuest } from '#server/boards/join.ts'
import { revokeInvitation } from '#server/boards/revoke-invitation.ts'
import { countJoining, tryCode, tryPassphrase } from '#server/boards/try-code.ts'
import { program } from '#server/program.ts'
import { connect, refusal } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { emptyRoom, reads, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

/** A server with an invitation to its demo board. */
async function invited(given: Partial<NewInvitation> = {}) {
  const { address } = await startServer()
  const { store, keys, limits } = program()
  const invitation = await makeInvitation(store, keys.secret, {
    board: 'demo',
    role: 'participant',
    delegation: 'mentee',
    label: 'Local network',
    days: 1,
    uses: null,
    memberDays: 7,
    passphrase: '',
    createdBy: 'demo-facilitator',
    ...given,
  })
  const user = await joinAsGuest(store, invitation, { name: 'Fatima', language: null })
  const entry = { user, way: 'invitation', device: 'a test' } as const
  const { name, value } = await startSignIn(store, keys, entry)
  const headers = { Cookie: `${name}=${value}` }
  const enter = () => connect(address, emptyRoom, undefined, { headers })
  return { address, store, limits, invitation, user, enter }
}

test('a guest writes, and the others see who it is and for which city', async () => {
  const { address, enter, user } = await invited()
  const [fatima, sofie] = [await enter(), await connect(address, emptyRoom, 'mentor')]
  await synced(fatima, sofie)
  fatima.provider.awareness.setLocalState({ at: 'here' })
  write(fatima, 'Ci siamo anche noi.', 'mentee')
  await reads(sofie, 'Ci siamo anche noi.', 'mentee')
  await eventually(() => {
    const seen = sofie.provider.awareness.getStates().get(fatima.doc.clientID)
    expect(seen).toMatchObject({ user: { id: user, name: 'Fatima', delegation: 'mentee' } })
  })
})

test('a guest who was invited to observe changes nothing', async () => {
  const { enter } = await invited({ role: 'observer', delegation: null })
  const fatima = await enter()
  await synced(fatima)
  const refused = refusal(fatima.provider)
  write(fatima, 'Not mine to write.')
  expect(await refused).toBe(closeCodes.diverged)
})

test('a guest whose membership has ended is not let in', async () => {
  const { store, user, enter } = await invited()
  const until = new Date(Date.now() - 1000).toISOString()
  await store.updateTable('members').set({ until }).where('user', '=', user).execute()
  expect(await refusal((await enter()).provider)).toBe(closeCodes.noAccess)
})

test('a guest whose membership ends while the room is open is told on the open connection', async () => {
  const { store, user, enter } = await invited()
  const until = new Date(Date.now() + 1500).toISOString()
  await store.updateTable('members').set({ until }).where('user', '=', user).execute()
  const fatima = await enter()
  await synced(fatima)
  expect(await refusal(fatima.provider)).toBe(closeCodes.noAccess)
})

test('revoking with the people ends their open connections', async () => {
  const { store, invitation, enter } = await invited()
  const fatima = await enter()
  await synced(fatima)
  const refused = refusal(fatima.provider)
  const actor = 'demo-facilitator'
  await revokeInvitation(store, { board: 'demo', invitation, actor, removePeople: true })
  program().accessChanged({ board: 'demo' })
  expect(await refused).toBe(closeCodes.noAccess)
})

test('guessing is ended for its address; a hall with the right code is not', async () => {
  const { store, limits, invitation } = await invited()
  const code = codeOf(program().keys.secret, invitation)
  const door = { store, limits }
  for (let person = 0; person < 300; person++) {
    expect((await tryCode(door, '192.0.2.1', code))?.id).toBe(invitation)
  }
  const guess = async () => {
    for (let time = 0; time < 200; time++)
      await tryCode(door, '192.0.2.2', `0000-0000-${1000 + time}`)
  }
  await expect(guess()).rejects.toMatchObject({ reason: 'too-many' })
  await expect(tryCode(door, '192.0.2.2', code)).rejects.toMatchObject({ reason: 'too-many' })
  expect((await tryCode(door, '192.0.2.1', code))?.id).toBe(invitation)
})

test('an hour takes no more than two hundred by one invitation from one address', async () => {
  const { limits, invitation: id } = await invited()
  for (let person = 0; person < 200; person++) await countJoining({ limits }, '192.0.2.1', { id })
  const join = (address: string) => countJoining({ limits }, address, { id })
  await expect(join('192.0.2.1')).rejects.toMatchObject({ reason: 'too-many' })
  await join('192.0.2.2')
})

test('a passphrase is asked for, and cannot be tried for ever', async () => {
  const { store, limits } = await invited({ passphrase: 'oranje boom' })
  const invitation = await store.selectFrom('invitations').selectAll().executeTakeFirstOrThrow()
  const attempt = (typed: string) => tryPassphrase({ limits }, '192.0.2.1', invitation, typed)
  await expect(attempt('')).rejects.toMatchObject({ reason: 'required', field: 'passphrase' })
  await attempt('oranje boom')
  await expect(attempt('oranje')).rejects.toMatchObject({ reason: 'passphrase-wrong' })
  const guess = async () => {
    for (let time = 0; time < 60; time++) await attempt(`guess ${time}`).catch(onlyWrong)
  }
  await expect(guess()).rejects.toMatchObject({ reason: 'too-many' })
})

/** Lets the refusal of a wrong passphrase pass. */
function onlyWrong(error: unknown): void {
  if ((error as { reason?: string }).reason !== 'passphrase-wrong') throw error
}
