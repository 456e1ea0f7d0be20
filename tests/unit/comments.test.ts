import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { anchorKey, isAnchorAt, pathOfAnchor } from '#lib/board/anchors.ts'
import { comments } from '#lib/board/comments.ts'
import { factor } from '#lib/board/factor.ts'
import { mentionAt, mentionedIn, putMention, withoutMention } from '#lib/board/mentions.ts'
import { passageOf, readPosition } from '#lib/board/passages.ts'
import { writeFragment } from '#lib/board/rich-text.ts'
import { mentionsOf, openCounts, readThreads } from '#lib/board/threads.ts'
import { saidForm, threadForm } from '#server/boards/comment-input.ts'
import { readForm } from '#server/input.ts'

const at = (minute: number) => `2026-11-28T10:0${minute}:00.000Z`
const question = { on: 'question', factor: 'f', id: 'q' } as const

describe('threads', () => {
  const doc = new Y.Doc()
  const face = comments.on(doc)
  const open = face.threads.add({ anchor: question, at: at(1) })
  const settled = face.threads.add({
    anchor: { on: 'actor', factor: null, id: 'a' },
    at: at(0),
    resolved: { by: 'x', at: at(5) },
  })
  face.threads.add({ anchor: question, at: at(2) })
  const say = (thread: string, minute: number, text: string, mentions: string[] = []) =>
    face.comments.add({ thread, author: 'x', name: 'X', text, at: at(minute), mentions })
  say(open, 3, 'second', ['me'])
  say(open, 2, 'first')
  say(settled, 4, 'done', ['me'])
  say('gone', 1, 'without a thread')
  const threads = readThreads(doc)

  test('hold their comments in the order of time; one without a comment is none', () => {
    expect(threads.map(({ id }) => id)).toEqual([settled, open])
    expect(threads[1]?.comments.map(({ text }) => text)).toEqual(['first', 'second'])
  })

  test('are counted and speak to somebody while they are open', () => {
    expect(openCounts(threads)).toEqual({ [anchorKey(question)]: 1 })
    expect(mentionsOf(threads, 'me')).toHaveLength(1)
    expect(mentionsOf(threads, 'x')).toEqual([])
  })

  test('stand where their thing stands, and on the other views of its factor', () => {
    expect(pathOfAnchor(question)).toBe('factors/f/questions#q')
    expect(isAnchorAt(question, 'factors/f')).toBe(true)
    expect(isAnchorAt(question, 'factors/f/cards')).toBe(true)
    expect(isAnchorAt(question, 'factors/ff')).toBe(false)
    expect(isAnchorAt({ on: 'action', factor: null, id: 'a' }, 'plan')).toBe(true)
    expect(isAnchorAt({ on: 'action', factor: null, id: 'a' }, 'actors')).toBe(false)
  })
})

describe('mentions', () => {
  const people = ['Ann', 'Anna', 'Anna Lind', 'Zoë'].map((name) => ({ id: name, name }))
  const named = (text: string) => mentionedIn(text, people).map(({ name }) => name)

  test('are whole names behind an @, the longest that stands there', () => {
    expect(named('@Anna Lind, and @Zoë?')).toEqual(['Anna Lind', 'Zoë'])
    expect(named('@Annabel, Anna, @')).toEqual([])
    expect(named('@Ann.')).toEqual(['Ann'])
  })

  test('are looked for while a name is typed, and put in its place', () => {
    const text = 'Ask @an and go'
    const typed = mentionAt(text, 7)
    expect(typed).toEqual({ at: 4, typed: 'an' })
    expect(typed && putMention(text, typed, 'Anna Lind')).toEqual({
      text: 'Ask @Anna Lind and go',
      caret: 14,
    })
    expect(mentionAt('me@example', 10)).toBeUndefined()
    expect(mentionAt('@ no', 4)).toBeUndefined()
    expect(mentionAt('nothing', 3)).toBeUndefined()
  })

  test('of somebody erased leave no name', () => {
    expect(withoutMention('@Anna Lind and @Anna Lind', 'Anna Lind')).toBe('@… and @…')
  })
})

describe('a passage', () => {
  const doc = new Y.Doc()
  const note = factor.on(doc).notes.fragment('agreed')
  const line = { type: 'paragraph', content: [{ type: 'text', text: 'Who signs the answer?' }] }
  writeFragment(note, [line])
  const passage = passageOf(note, 'signs the')
  const words = () => {
    const [from, to] = [passage?.start, passage?.end].map((end) => {
      const position = readPosition(end ?? null)
      return position && Y.createAbsolutePositionFromRelativePosition(position, doc)
    })
    return from?.type.toString().slice(from.index, to?.index)
  }

  test('is the same words whatever is written before, behind and within it', () => {
    const text = (note.get(0) as Y.XmlElement).get(0) as Y.XmlText
    expect(words()).toBe('signs the')
    text.insert(4, 'ever ')
    text.insert(9, 'then ')
    text.insert(text.toString().indexOf(' answer'), ' one')
    expect(text.toString()).toBe('Who ever then signs the one answer?')
    expect(words()).toBe('signs the')
    text.insert(text.toString().indexOf('the one'), 'all ')
    expect(words()).toBe('signs all the')
  })

  test('of words that are not there is none, and what is no position is passed over', () => {
    expect(passageOf(note, 'nobody wrote this')).toBeUndefined()
    expect(readPosition('{')).toBeUndefined()
    expect(readPosition(null)).toBeUndefined()
  })
})

describe('what is sent of a comment', () => {
  const form = (fields: Record<string, string>) => {
    const given = new FormData()
    for (const [name, value] of Object.entries(fields)) given.set(name, value)
    return given
  }
  const thread = { on: 'note', factor: 'f', id: 'agreed', text: 'A word' }
  const place = JSON.stringify({ type: null, tname: null, item: { client: 7, clock: 3 }, assoc: 0 })

  test('is cleaned of what cannot be seen, and keeps its lines', () => {
    const text = '  One\r\nTwo\u0000 \u202Ereversed می‌خواهم '
    expect(readForm(saidForm, form({ text })).text).toBe('One\nTwo   reversed می‌خواهم')
  })

  test('is refused when it is empty or too long', () => {
    const reason = (text: string) => {
      try {
        readForm(saidForm, form({ text }))
      } catch (error) {
        return (error as Error).message
      }
    }
    expect(reason(' \n ')).toBe('required')
    expect(reason('x'.repeat(4_001))).toBe('too-long')
  })

  test('keeps a whole passage of a note, and none of anything else', () => {
    const anchor = (fields: Record<string, string>) =>
      readForm(threadForm, form({ ...thread, ...fields })).anchor
    expect(anchor({ start: place, end: place })).toMatchObject({ start: place, end: place })
    expect(anchor({ start: place })).toMatchObject({ start: null, end: null })
    expect(anchor({ on: 'question', start: place, end: place })).toMatchObject({ start: null })
    expect(() => anchor({ start: '{"html":"<b>"}', end: place })).toThrow()
    expect(() => anchor({ on: 'stage' })).toThrow()
  })
})
