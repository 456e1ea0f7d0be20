import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Anchor, comments } from '#lib/board/comments.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import {
  beginThread,
  changeComment,
  removeComment,
  reply,
  settle,
} from '#server/boards/comments.ts'
import { program } from '#server/program.ts'
import { connect, refusal } from '../support/client.ts'
import { as, commentNow, commentsRoom, reasonOf, threadsNow } from '../support/commenting.ts'
import { eventually } from '../support/eventually.ts'
import { synced } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

const anchor: Anchor = {
  on: 'question',
  factor: 'know-local-context',
  id: 'charities',
  start: null,
  end: null,
  quote: 'Do you work with charities?',
}
const said = (text: string, mention: string[] = []) => ({ text, mention })

/** A thread of the mentor's on the demo board: its id, and that of its comment. */
async function begun(text = 'What about Caritas?') {
  const comment = await beginThread(program(), await as('mentor'), { anchor, said: said(text) })
  return { comment, thread: (await commentNow(comment))?.thread ?? '' }
}

test('whoever writes into the comments’ room past the actions changes nothing', async () => {
  const { address } = await startServer()
  const { comment } = await begun()
  for (const person of ['facilitator', 'mentee', 'observer'] as const) {
    const strange = new Y.Doc()
    comments.on(strange).comments.add({
      ...{ thread: 't', author: 'demo-mentor', name: 'Sofie', text: 'Not hers' },
      at: new Date().toISOString(),
    })
    const client = await connect(address, commentsRoom, person, { doc: strange })
    expect(await refusal(client.provider)).toBe(closeCodes.diverged)
  }
  const reader = await connect(address, commentsRoom, 'observer')
  await synced(reader)
  const texts = comments
    .on(reader.doc)
    .comments.list()
    .map(({ text }) => text)
  expect(texts).toContain('What about Caritas?')
  expect(texts).not.toContain('Not hers')
  expect(await commentNow(comment)).toMatchObject({ name: 'Sofie Verlinden', delegation: 'mentor' })
})

test('a comment reaches everybody who reads, and an observer may answer it', async () => {
  const { address } = await startServer()
  const { thread } = await begun()
  const rosa = await connect(address, commentsRoom, 'mentee')
  await synced(rosa)
  await reply(program(), await as('observer'), { thread, said: said('They are in Capaci too.') })
  const heard = () => comments.on(rosa.doc).comments.list()
  await eventually(() =>
    expect(heard()).toContainEqual(
      expect.objectContaining({ thread, author: 'demo-observer', text: 'They are in Capaci too.' }),
    ),
  )
})

test('nobody edits another’s words, facilitators neither', async () => {
  await startServer()
  const { comment } = await begun()
  for (const person of ['facilitator', 'mentee', 'observer'] as const) {
    const changed = changeComment(program(), await as(person), { comment, said: said('Other') })
    expect(await reasonOf(changed), person).toBe('not-yours')
  }
  await changeComment(program(), await as('mentor'), { comment, said: said('And the parish?') })
  expect(await commentNow(comment)).toMatchObject({ text: 'And the parish?' })
  expect((await commentNow(comment))?.edited).not.toBeNull()
})

test('authors delete their comments; facilitators remove others’, which stays to be seen', async () => {
  await startServer()
  const { comment, thread } = await begun()
  for (const person of ['mentee', 'observer'] as const) {
    expect(await reasonOf(removeComment(program(), await as(person), comment))).toBe('not-yours')
  }
  const answer = await reply(program(), await as('mentee'), { thread, said: said('Rude words') })
  await removeComment(program(), await as('facilitator'), answer)
  expect(await commentNow(answer)).toMatchObject({
    text: '',
    author: 'demo-mentee',
    removed: { by: 'demo-facilitator' },
  })
  const log = program()
    .store.selectFrom('audit')
    .selectAll()
    .where('action', '=', 'comment removed')
  const [deed] = await log.execute()
  expect(deed).toMatchObject({ actor: 'demo-facilitator', subject: 'demo-mentee', details: '{}' })
  expect(await reasonOf(removeComment(program(), await as('mentee'), answer))).toBe('not-yours')
  const rewritten = changeComment(program(), await as('mentee'), {
    comment: answer,
    said: said('Rude words again'),
  })
  expect(await reasonOf(rewritten)).toBe('not-yours')
  await removeComment(program(), await as('mentor'), comment)
  expect(await commentNow(comment)).toBeUndefined()
  expect((await threadsNow()).find(({ id }) => id === thread)?.comments).toHaveLength(1)
  expect(await log.execute()).toHaveLength(1)
})

test('a thread goes with its last comment', async () => {
  await startServer()
  const { comment, thread } = await begun()
  await removeComment(program(), await as('mentor'), comment)
  const { rooms } = program()
  expect(await rooms.read(commentsRoom, (doc) => comments.on(doc).threads.get(thread))).toBe(
    undefined,
  )
})

test('whoever takes part settles a thread, a facilitator any; an answer opens it again', async () => {
  await startServer()
  const { thread } = await begun()
  const resolved = async () => (await threadsNow()).find(({ id }) => id === thread)?.resolved
  expect(await reasonOf(settle(program(), await as('mentee'), thread, true))).toBe('not-yours')
  await settle(program(), await as('mentor'), thread, true)
  expect(await resolved()).toMatchObject({ by: 'demo-mentor' })
  await reply(program(), await as('mentee'), { thread, said: said('Not quite.') })
  expect(await resolved()).toBeNull()
  await settle(program(), await as('mentee'), thread, true)
  await settle(program(), await as('facilitator'), thread, false)
  expect(await resolved()).toBeNull()
})

test('what is sent twice because its answer was lost is there once', async () => {
  await startServer()
  const before = (await threadsNow()).length
  const [one, two] = [await begun('Once only'), await begun('Once only')]
  expect(two).toEqual(one)
  const twice = { thread: one.thread, said: said('An answer') }
  const first = await reply(program(), await as('mentee'), twice)
  expect(await reply(program(), await as('mentee'), twice)).toBe(first)
  expect(await reply(program(), await as('mentor'), twice)).not.toBe(first)
  expect(await threadsNow()).toHaveLength(before + 1)
})

test('a comment on nothing, to a stranger, too often or on an archived board is refused', async () => {
  await startServer()
  const mentor = await as('mentor')
  const on = (given: Partial<Anchor>) =>
    reasonOf(
      beginThread(program(), mentor, { anchor: { ...anchor, ...given }, said: said('Hello') }),
    )
  const before = await threadsNow()
  expect(await on({ factor: 'gone-from-the-benchmark' })).toBe('comment-on-nothing')
  expect(await on({ id: 'no-such-question' })).toBe('comment-on-nothing')
  expect(await on({ on: 'note', id: 'ours' })).toBe('comment-on-nothing')
  expect(await on({ on: 'actor', factor: null, id: 'nobody' })).toBe('comment-on-nothing')
  expect(await on({ on: 'action' })).toBe('comment-on-nothing')
  const { thread, comment } = await begun()
  const replied = (given: { thread?: string; mention?: string[] }, doing = mentor) =>
    reasonOf(
      reply(program(), doing, {
        thread: given.thread ?? thread,
        said: said('Hi', given.mention),
      }),
    )
  expect(await replied({ thread: 'gone' })).toBe('comment-gone')
  expect(await replied({ mention: ['a-stranger'] })).toBe('member-gone')
  const archived = { ...mentor, board: { ...mentor.board, archivedAt: new Date().toISOString() } }
  expect(await replied({}, archived)).toBe('board-archived')
  expect(await reasonOf(removeComment(program(), archived, comment))).toBe('board-archived')
  expect(await threadsNow()).toHaveLength(before.length + 1)
  const often = async () => {
    for (let time = 0; time < 200; time++) await settle(program(), mentor, thread, time % 2 === 0)
  }
  expect(await reasonOf(often())).toBe('too-many')
})
