import { expect, test } from 'vitest'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { program } from '#server/program.ts'
import { closes, connect, refusal } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { emptyRoom, read, reads, synced, write } from '../support/notes.ts'
import { connectOverHttp } from '../support/over-http.ts'
import { cookieOf, startServer } from '../support/server.ts'

test('who has no WebSocket writes with those who have one, and each sees the other', async () => {
  const { address } = await startServer()
  const rosa = await connectOverHttp(address, emptyRoom, 'mentee')
  const sofie = await connect(address, emptyRoom, 'mentor')
  await synced(rosa, sofie)
  for (let line = 0; line < 20; line++) write(line % 2 === 0 ? rosa : sofie, `riga ${line}.`)
  await eventually(() => {
    for (let line = 0; line < 20; line++) expect(read(rosa)).toContain(`riga ${line}.`)
    expect(read(sofie)).toBe(read(rosa))
  })
  rosa.provider.awareness.setLocalState({ at: 'here' })
  const names = (client: { provider: typeof rosa.provider }) =>
    [...client.provider.awareness.getStates().values()].map(({ user }) => user?.name)
  await eventually(() => expect(names(sofie)).toContain('Rosa Palmeri'))
  rosa.end()
  await eventually(() => expect(names(sofie)).not.toContain('Rosa Palmeri'))
})

test('access is the same: observers cannot write, strangers must sign in, other sites get nothing', async () => {
  const { address } = await startServer()
  const observer = await connectOverHttp(address, emptyRoom, 'observer')
  await synced(observer)
  write(observer, 'not mine to write')
  expect(await refusal(observer.provider)).toBe(closeCodes.diverged)
  const stranger = await connectOverHttp(address, emptyRoom, undefined)
  expect(await refusal(stranger.provider)).toBe(closeCodes.signIn)
  const cookie = await cookieOf(address, 'mentor')
  const open = (headers: Record<string, string>, line = '0'.repeat(32)) =>
    fetch(`${address}/sync-http/${emptyRoom}?line=${line}&open=0`, { method: 'POST', headers })
  expect((await open({ Cookie: cookie, Origin: 'https://evil.example' })).status).toBe(403)
  expect((await open({ Cookie: cookie, Origin: address })).status).toBe(200)
  const byHand = (query: string, headers: Record<string, string>, body: string | null = null) =>
    fetch(`${address}/sync-http/${emptyRoom}?${query}`, { method: 'POST', headers, body })
  // Nobody else can use a line, whatever they know of it; and there is none to guess.
  const line = `line=${'0'.repeat(32)}`
  expect((await byHand(line, { Cookie: await cookieOf(address, 'mentee') })).status).toBe(410)
  expect((await byHand(`line=${'1'.repeat(32)}`, { Cookie: cookie })).status).toBe(410)
  expect((await byHand('line=short&open=0', { Cookie: cookie })).status).toBe(400)
  // A stranger's line carries next to nothing.
  const strange = `line=${'2'.repeat(32)}`
  expect((await byHand(`${strange}&open=0`, {})).status).toBe(200)
  expect((await byHand(`${strange}&post=0`, {}, 'x'.repeat(100_000))).status).toBe(413)
})

test('a change of access ends the line, and its client comes back at the new level', async () => {
  const { address } = await startServer()
  const rosa = await connectOverHttp(address, emptyRoom, 'mentee')
  await synced(rosa)
  const codes = closes(rosa.provider)
  const { store, accessChanged } = program()
  await store
    .updateTable('members')
    .set({ role: 'observer' })
    .where('user', 'like', '%mentee%')
    .execute()
  accessChanged({ board: 'demo' })
  await eventually(() => expect(codes).toEqual([closeCodes.restart]))
  await synced(rosa)
  write(rosa, 'too late')
  expect(await refusal(rosa.provider)).toBe(closeCodes.diverged)
})

test('requests fail, arrive twice or lose their answers: no word is lost, and none doubled', async () => {
  const { address } = await startServer()
  let asked = 0
  const bad: typeof fetch = async (at, init) => {
    asked++
    if (asked % 23 === 0) throw new TypeError('the network failed')
    const answer = await fetch(at, init)
    // A proxy that repeats a request, and one that loses an answer.
    if (asked % 3 === 0 && String(at).includes('post=')) await fetch(at, init)
    if (asked % 29 === 0) throw new TypeError('the answer was lost')
    return answer
  }
  const rosa = await connectOverHttp(address, emptyRoom, 'mentee', { reach: bad })
  const sofie = await connect(address, emptyRoom, 'mentor')
  await synced(sofie)
  for (let line = 0; line < 30; line++) {
    write(rosa, `riga ${line}.`)
    await reads(sofie, `riga ${line}.`)
  }
  expect(read(sofie).match(/riga/g)).toHaveLength(30)
  expect(rosa.sockets.length).toBeGreaterThan(1)
})

test('a server that ends waits for nobody who is listening', async () => {
  const server = await startServer()
  const { address } = server
  const rosa = await connectOverHttp(address, emptyRoom, 'mentee')
  await synced(rosa)
  write(rosa, 'prima della fine')
  await eventually(() => expect(read(rosa)).toContain('fine'))
  const sofie = await connect(address, emptyRoom, 'mentor')
  await reads(sofie, 'prima della fine')
  const before = performance.now()
  await server.stop()
  expect(performance.now() - before).toBeLessThan(3_000)
})
