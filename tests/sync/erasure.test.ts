import { expect, onTestFinished, test } from 'vitest'
import { type Anchor, comments } from '#lib/board/comments.ts'
import { planSum } from '#lib/board/plan-sum.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { erasePerson } from '#server/auth/erase-person.ts'
import { eraseUser } from '#server/auth/erasure.ts'
import { beginThread, reply } from '#server/boards/comments.ts'
import { forgetGoneAuthors, forgetGoneSigners } from '#server/boards/forget-authors.ts'
import { readBoardPlan, readSignatures } from '#server/boards/read-plan.ts'
import { signaturesBy, signPlanOff, takeSignOffBack } from '#server/boards/sign-off.ts'
import { program } from '#server/program.ts'
import { makeMember, makeUser, signIn } from '../support/accounts.ts'
import { connect, refusal } from '../support/client.ts'
import { as, asUser, commentNow, commentsRoom } from '../support/commenting.ts'
import { eventually } from '../support/eventually.ts'
import { emptyRoom, read, reads, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

/** A guest on the demo board, with an open note, and somebody who watches. */
async function guestAtWork() {
  const { address } = await startServer()
  const { store, keys } = program()
  await makeUser(store, 'guest-id', { name: 'Gina', kind: 'guest' })
  await makeMember(store, 'demo', 'guest-id', { delegation: 'mentee' })
  const { headers } = await signIn(store, keys, 'guest-id')
  const gina = await connect(address, emptyRoom, undefined, { headers })
  const rosa = await connect(address, emptyRoom, 'mentee')
  await synced(gina, rosa)
  const named = async () => {
    const updates = store.selectFrom('updates').select('user').where('user', '=', 'guest-id')
    const authors = store.selectFrom('authors').select('user').where('user', '=', 'guest-id')
    return (await updates.execute()).length + (await authors.execute()).length
  }
  const written = async () =>
    (await store.selectFrom('rooms').select('seq').where('room', '=', emptyRoom).execute())[0]?.seq
  return { gina, rosa, named, written, store }
}

test('whoever writes up to the moment they are erased is named nowhere, and their text stays', async () => {
  const { gina, rosa, named, store } = await guestAtWork()
  write(gina, 'Written first.')
  await reads(rosa, 'Written first.')
  await eventually(async () => expect(await named()).toBeGreaterThan(0))
  let count = 0
  const typing = setInterval(() => write(gina, `Line ${count++}.`), 2)
  onTestFinished(() => clearInterval(typing))
  await eventually(() => expect(read(rosa)).toContain('Line 20.'))
  const refused = refusal(gina.provider)
  await eraseUser(store, 'guest-id')
  // The socket is still open: what it brings now is taken, but nobody's any more.
  const last = count
  await eventually(() => expect(read(rosa)).toContain(`Line ${last}.`))
  program().accessChanged({ user: 'guest-id' })
  expect(await refused).toBe(closeCodes.signIn)
  clearInterval(typing)
  expect(read(rosa)).toContain('Written first.')
  write(rosa, 'The last word.')
  const whole = () => store.selectFrom('updates').select('user').where('room', '=', emptyRoom)
  await eventually(async () =>
    expect((await whole().execute()).map(({ user }) => user)).toContain('demo-mentee'),
  )
  expect(await named()).toBe(0)
})

test('whoever is erased is seen by nobody from then on', async () => {
  const { gina, rosa, store } = await guestAtWork()
  gina.provider.awareness.setLocalStateField('at', 'factors/image-and-stories')
  const seen = () => JSON.stringify([...rosa.provider.awareness.getStates().values()])
  await eventually(() => expect(seen()).toContain('Gina'))
  await eraseUser(store, 'guest-id')
  program().accessChanged({ user: 'guest-id' })
  await eventually(() => expect(seen()).not.toContain('Gina'), 2000)
})

const anchorOn = (about: Pick<Anchor, 'on' | 'id'>): Anchor => ({
  ...about,
  factor: 'image-and-stories',
  start: null,
  end: null,
  quote: '',
})

/** Gina’s comment on the demo board, and Rosa’s answer that speaks to her. */
async function ginaComments() {
  const anchor = anchorOn({ on: 'note', id: 'agreed' })
  const gina = await beginThread(program(), await asUser('guest-id'), {
    anchor,
    said: { text: 'A word of mine.', mention: [] },
  })
  const { thread = '' } = (await commentNow(gina)) ?? {}
  const said = { text: 'Thank you, @Gina!', mention: ['guest-id', 'demo-mentor'] }
  const rosa = await reply(program(), await as('mentee'), { thread, said })
  return { gina, rosa }
}

/** True when a name is anywhere in what is stored of a room: the log or the snapshot. */
async function isStored(name: string, room = commentsRoom): Promise<boolean> {
  const { store } = program()
  const rows = async (table: 'updates' | 'snapshots') =>
    store.selectFrom(table).select('bytes').where('room', '=', room).execute()
  const all = [...(await rows('updates')), ...(await rows('snapshots'))]
  return all.some(({ bytes }) => Buffer.from(bytes).includes(name))
}

test('the comments of whoever is erased stay and name nobody, in the log neither', async () => {
  await guestAtWork()
  const { gina, rosa } = await ginaComments()
  expect(await isStored('Gina')).toBe(true)
  await erasePerson(program(), 'guest-id')
  expect(await commentNow(gina)).toMatchObject({ text: 'A word of mine.', name: '' })
  expect(await commentNow(rosa)).toMatchObject({
    text: 'Thank you, @…!',
    mentions: ['demo-mentor'],
    name: 'Rosa Palmeri',
  })
  expect(await isStored('Gina')).toBe(false)
  expect(await isStored('A word of mine.')).toBe(true)
})

test('a comment that was on its way while its author was erased names nobody', async () => {
  const { store } = await guestAtWork()
  const gina = await asUser('guest-id')
  const anchor = anchorOn({ on: 'rating', id: 'image-and-stories' })
  await eraseUser(store, 'guest-id')
  const late = { anchor, said: { text: 'Too late.', mention: [] } }
  const comment = await beginThread(program(), gina, late)
  expect(await commentNow(comment)).toMatchObject({ text: 'Too late.', name: '' })
})

test('names that an end of the program left in comments are found later', async () => {
  const { store } = await guestAtWork()
  const { gina } = await ginaComments()
  await eraseUser(store, 'guest-id')
  expect(await commentNow(gina)).toMatchObject({ name: 'Gina' })
  await forgetGoneAuthors(program())
  expect(await commentNow(gina)).toMatchObject({ name: '' })
  const named = await program().rooms.read(commentsRoom, (doc) => comments.on(doc).comments.list())
  expect(named.filter(({ name }) => name === 'Sofie Verlinden').length).toBeGreaterThan(0)
})

/** Gina as somebody who may sign the demo's plan for Capaci, and what she would sign. */
async function ginaSigns() {
  const gina = await asUser('guest-id')
  const seen = planSum(await readBoardPlan(program().rooms, 'demo'))
  await signPlanOff(program(), gina, seen)
  return { gina, seen }
}

const signOffRoom = 'demo/sign-off'
const signedFor = async () => (await readSignatures(program().rooms, 'demo')).mentee

test('a signature of whoever is erased stays with its day and what was signed, and names nobody', async () => {
  await guestAtWork()
  const { seen } = await ginaSigns()
  expect(await isStored('Gina', signOffRoom)).toBe(true)
  expect(await signaturesBy(program(), 'guest-id')).toEqual([
    expect.objectContaining({ board: 'demo', of: 'mentee', name: 'Gina', sum: seen }),
  ])
  await erasePerson(program(), 'guest-id')
  expect(await signedFor()).toMatchObject({ name: '', sum: seen, at: expect.any(String) })
  expect(await isStored('Gina', signOffRoom)).toBe(false)
})

test('a name under a plan that an end of the program left is found later, and others’ stay', async () => {
  const { store } = await guestAtWork()
  const { seen } = await ginaSigns()
  await signPlanOff(program(), await as('mentor'), seen)
  await eraseUser(store, 'guest-id')
  expect(await signedFor()).toMatchObject({ name: 'Gina' })
  await forgetGoneSigners(program())
  expect(await signedFor()).toMatchObject({ name: '' })
  const { mentor } = await readSignatures(program().rooms, 'demo')
  expect(mentor).toMatchObject({ name: 'Sofie Verlinden' })
})

test('a signature that was taken back leaves no name in the log', async () => {
  await guestAtWork()
  const { gina } = await ginaSigns()
  await takeSignOffBack(program(), gina)
  expect(await signedFor()).toBeNull()
  expect(await isStored('Gina', signOffRoom)).toBe(false)
})
