import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { note } from '#server/audit.ts'
import { dataArchive } from '#server/auth/data-archive.ts'
import { dataFiles, personalData } from '#server/auth/personal-data.ts'
import { beginThread } from '#server/boards/comments.ts'
import { program } from '#server/program.ts'
import { makeMember, makeUser, signIn } from '../support/accounts.ts'
import { connect } from '../support/client.ts'
import { asUser } from '../support/commenting.ts'
import { eventually } from '../support/eventually.ts'
import { emptyRoom, read, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** Somebody who has written on the demo board, and their data as the archive holds it. */
async function writer() {
  const { address } = await startServer()
  const { store, keys, rooms } = program()
  const user = await makeUser(store, 'paolo', {
    name: 'Paolo',
    email: 'paolo@capaci.example',
    passwordHash: 'a secret hash',
    settings: '{"theme":"dark"}',
  })
  await makeMember(store, 'demo', 'paolo', { delegation: 'mentee' })
  const { headers } = await signIn(store, keys, 'paolo')
  const client = await connect(address, emptyRoom, undefined, { headers })
  await synced(client)
  write(client, 'Le storie contano.', 'mentee')
  const authors = store.selectFrom('authors').select('room').where('user', '=', 'paolo')
  await eventually(async () => expect(await authors.execute()).toHaveLength(1))
  const archive = async () => {
    const zip = unzipSync(dataArchive(await personalData(store, user, rooms, 'it'), 'Leggimi'))
    return Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, decode(bytes)]))
  }
  return { store, archive, client, address }
}

test('the archive holds every file, and a text that explains them', async () => {
  const { archive } = await writer()
  const files = await archive()
  expect(Object.keys(files).sort()).toEqual([...dataFiles, 'README.txt'].sort())
  expect(files['README.txt']).toBe('\uFEFFLeggimi')
})

test('it holds the profile, sign-ins and boards, but no secret', async () => {
  const { archive } = await writer()
  const files = await archive()
  expect(JSON.parse(files['profile.json'] ?? '')).toMatchObject({
    name: 'Paolo',
    email: 'paolo@capaci.example',
    hasPassword: true,
    settings: { theme: 'dark' },
  })
  expect(JSON.parse(files['sign-ins.json'] ?? '')).toMatchObject([
    { way: 'invitation', device: 'Firefox · a test' },
  ])
  expect(JSON.parse(files['boards.json'] ?? '')).toMatchObject([
    { id: 'demo', mentorCity: 'Mechelen', role: 'participant', delegation: 'mentee' },
  ])
  expect(Object.values(files).join()).not.toContain('a secret hash')
})

test('it holds the texts of rooms in which they wrote, with their places, as they are now', async () => {
  const { archive, client, address } = await writer()
  const rosa = await connect(address, emptyRoom, 'mentee')
  await synced(rosa)
  write(rosa, 'Detto da Rosa.', 'mentee')
  await eventually(() => expect(read(client, 'mentee')).toContain('Detto da Rosa.'))
  const texts = JSON.parse((await archive())['texts.json'] ?? '')
  expect(texts).toHaveLength(1)
  expect(texts[0]).toMatchObject({ board: 'demo', factor: 'image-and-stories' })
  expect(texts[0].title).toMatch(/^Cambiare lo sguardo/)
  const mentee = texts[0].notes.find(({ note }: { note: { of: string } }) => note.of === 'mentee')
  expect(mentee.note.city).toBe('Capaci')
  expect(mentee.text).toMatch(/\nLe storie contano\.\nDetto da Rosa\.$/)
})

test('it holds no text that they may not read any more', async () => {
  const { archive, store } = await writer()
  await store.deleteFrom('members').where('user', '=', 'paolo').execute()
  expect(JSON.parse((await archive())['texts.json'] ?? '')).toEqual([])
})

test('it holds their comments, and of a board that they left no words of others', async () => {
  const { archive, store } = await writer()
  const on = { on: 'question', factor: 'know-local-context', id: 'charities' } as const
  await beginThread(program(), await asUser('paolo'), {
    anchor: { ...on, start: null, end: null, quote: 'Do you work with charities?' },
    said: { text: 'Con la Caritas.', mention: [] },
  })
  const comments = async () => JSON.parse((await archive())['comments.json'] ?? '')
  expect(await comments()).toEqual([
    expect.objectContaining({
      ...on,
      text: 'Con la Caritas.',
      quote: expect.stringMatching(/^Do/),
    }),
  ])
  await store.deleteFrom('members').where('user', '=', 'paolo').execute()
  const [comment] = await comments()
  expect(comment).toMatchObject({ board: 'demo', text: 'Con la Caritas.' })
  expect(comment).not.toHaveProperty('quote')
})

test('it holds invitations made and used, and what they did; nobody else’s', async () => {
  const { archive, store } = await writer()
  const at = new Date().toISOString()
  const facts = { board: 'demo', role: 'observer', until: at, at } as const
  await store
    .insertInto('invitations')
    .values([
      {
        id: 'i',
        codeHash: 'secret code',
        label: 'For Paolo’s friends',
        ...facts,
        createdBy: 'paolo',
      },
      { id: 'j', codeHash: 'another', label: 'Keep an eye on Paolo', ...facts, createdBy: 'x' },
    ])
    .execute()
  await store.insertInto('joins').values({ invitation: 'j', user: 'paolo', at }).execute()
  await note(store, 'invitation made', { actor: 'paolo', board: 'demo', details: { uses: 3 } })
  await note(store, 'invitation made', { actor: 'x', board: 'demo' })
  const files = await archive()
  const { made, used } = JSON.parse(files['invitations.json'] ?? '')
  expect(made).toMatchObject([{ board: 'demo', label: 'For Paolo’s friends' }])
  expect(used).toMatchObject([{ board: 'demo', role: 'observer', at }])
  expect(JSON.parse(files['log.json'] ?? '')).toEqual([
    expect.objectContaining({ action: 'invitation made', details: { uses: 3 } }),
  ])
  expect(Object.values(files).join()).not.toMatch(/secret code|Keep an eye/)
})
