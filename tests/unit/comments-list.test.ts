import { describe, expect, test } from 'vitest'
import { arrivals } from '#components/comments/arrivals.ts'
import { commentsStore } from '#components/comments/comments-store.ts'
import { isBeginning } from '#components/comments/drafts.ts'
import { listed, suits } from '#components/comments/listed.ts'
import type { Anchor } from '#lib/board/comments.ts'
import type { Thread } from '#lib/board/threads.ts'

const anchor = (given: Partial<Anchor>): Anchor => ({
  ...{ on: 'question', factor: 'f', id: 'q', start: null, end: null, quote: '' },
  ...given,
})

const thread = (id: string, given: Partial<Thread> = {}, mentions: string[] = []): Thread => ({
  id,
  anchor: anchor({}),
  at: '2026-11-28T10:00:00.000Z',
  resolved: null,
  comments: [
    {
      ...{ id: `of-${id}`, thread: id, author: 'x', name: 'X', delegation: null, text: 'Said' },
      ...{ at: '2026-11-28T10:00:00.000Z', edited: null, mentions, removed: null },
    },
  ],
  ...given,
})

const settled = { by: 'x', at: '2026-11-28T11:00:00.000Z' }

describe('the list of comments', () => {
  const threads = [
    thread('old'),
    thread('done', { resolved: settled }, ['me']),
    thread('actor', { anchor: anchor({ on: 'actor', factor: null, id: 'a' }) }, ['me']),
    thread('new'),
  ]
  const ids = (
    filter: 'page' | 'open' | 'all' | 'mine',
    at = 'factors/f/ratings',
    about?: Anchor,
  ) =>
    listed(threads, {
      ...{ filter, at, me: 'me' },
      about: about ? { anchor: about, name: '' } : null,
    }).map(({ id }) => id)

  test('holds what one looks for, the open ones and the newest first', () => {
    expect(ids('page')).toEqual(['new', 'old', 'done'])
    expect(ids('page', 'actors')).toEqual(['actor'])
    expect(ids('open')).toEqual(['new', 'actor', 'old'])
    expect(ids('all')).toEqual(['new', 'actor', 'old', 'done'])
    expect(ids('mine')).toEqual(['actor'])
    expect(ids('all', '', anchor({ on: 'actor', factor: null, id: 'a' }))).toEqual(['actor'])
  })

  test('begins with the page’s where a page is commented on, else with all that is open', () => {
    expect(suits('factors/f')).toBe('page')
    expect(suits('')).toBe('open')
  })
})

describe('words on their way', () => {
  const begun = { draft: 'new question/f/q ', text: 'Said', at: '', arrived: 'of-new' }
  const state = { ...commentsStore({}).now(), threads: [thread('new')], current: 'old' }

  test('make way for the comment that they became, and the reader goes on there', () => {
    expect(isBeginning(begun.draft)).toBe(true)
    expect(arrivals({ ...state, pending: [begun] })).toMatchObject({
      pending: [],
      current: 'new',
      begun: 'new',
      about: null,
    })
  })

  test('stay until they are seen, and keep whoever writes on in their field', () => {
    const later = { ...begun, arrived: 'of-later' }
    expect(arrivals({ ...state, pending: [later] })).toEqual({ pending: [later] })
    const writing = { ...state, pending: [begun], drafts: { [begun.draft]: 'And' } }
    expect(arrivals(writing)).toMatchObject({ pending: [], current: 'old', begun: null })
  })
})
