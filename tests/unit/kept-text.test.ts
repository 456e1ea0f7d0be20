import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keptTexts } from '#lib/sync/kept-text.ts'
import { linesIn, linesNotIn, linesOf } from '#lib/sync/lines.ts'

const owner = { userId: 'rosa', boardKey: 'k1' }
const copy = { ...owner, room: 'demo/factor/networks' }
const note = (key: string, text: string) => ({ field: 'notes', key, text })

/** What a list of kept texts says, note by note. */
const kept = () =>
  keptTexts
    .list(owner)
    .flatMap(({ room, notes }) =>
      notes.map(({ key, text, lines }) => ({ room, key, text, ...(lines && { lines }) })),
    )

/** A browser's storage with room for so many characters. */
function storage(room: number) {
  const held: Record<string, string> = {}
  const tool = {
    getItem: (name: string) => held[name] ?? null,
    setItem: (name: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      held[name] = value
    },
    removeItem: (name: string) => void delete held[name],
  }
  return new Proxy(held, {
    get: (_, name) =>
      Object.hasOwn(tool, name) ? tool[name as keyof typeof tool] : held[`${String(name)}`],
  })
}

beforeEach(() => vi.stubGlobal('localStorage', storage(10_000)))
afterEach(() => vi.unstubAllGlobals())

test('a line counts as often as it stands there, whatever its white space', () => {
  expect(linesOf(' one \n\n  \ntwo\u00a0 words')).toEqual(['one', 'two words'])
  expect(linesNotIn(['a', 'b', 'a'], ['a', 'c'])).toEqual(['b', 'a'])
  expect(linesIn(['a', 'b', 'a'], ['a', 'c'])).toEqual(['a'])
})

test('a room’s texts are kept for one user of one board, and only those with words', () => {
  expect(keptTexts.keep(copy, [note('mentor', ' \n'), note('mentee', 'Mine.')])).toBe(true)
  expect(kept()).toEqual([{ room: copy.room, key: 'mentee', text: 'Mine.' }])
  expect(keptTexts.list({ ...owner, userId: 'sofie' })).toEqual([])
  expect(keptTexts.list({ ...owner, boardKey: 'k2' })).toEqual([])
  expect(keptTexts.list(owner)[0]?.time.getTime()).toBeCloseTo(Date.now(), -4)
  expect(keptTexts.any()).toBe(true)
  keptTexts.forgetAll()
  expect(keptTexts.any()).toBe(false)
})

test('a room without words leaves nothing behind', () => {
  expect(keptTexts.keep(copy, [note('mentee', '')])).toBe(true)
  expect(keptTexts.any()).toBe(false)
})

test('what the board has is dropped, and of the rest the lines that it lacks are named', () => {
  keptTexts.keep(copy, [
    note('mentor', 'Same.'),
    note('mentee', 'Old.\nMine.'),
    note('agreed', 'Ours.'),
  ])
  keptTexts.compare(copy, [
    note('mentor', 'Same.'),
    note('mentee', 'Old.'),
    note('agreed', 'More.\nOurs.'),
  ])
  expect(kept()).toEqual([
    { room: copy.room, key: 'mentee', text: 'Old.\nMine.', lines: ['Mine.'] },
  ])
})

test('a line that the board had once is done with, also when somebody deletes it there later', () => {
  keptTexts.keep(copy, [note('mentee', 'Old.\nMine.\nMine too.')])
  keptTexts.compare(copy, [note('mentee', 'Old.')])
  keptTexts.compare(copy, [note('mentee', 'Mine.')])
  expect(kept().map(({ lines }) => lines)).toEqual([['Mine too.']])
  keptTexts.compare(copy, [note('mentee', '')])
  expect(kept().map(({ lines }) => lines)).toEqual([['Mine too.']])
  keptTexts.compare(copy, [note('mentee', 'Mine too.')])
  expect(keptTexts.any()).toBe(false)
})

test('comparing one room leaves the texts of others alone', () => {
  keptTexts.keep(copy, [note('mentee', 'Mine.')])
  keptTexts.keep({ ...copy, room: 'demo/factor/networks-and-access' }, [note('mentee', 'There.')])
  keptTexts.compare(copy, [note('mentee', 'Mine.\nThere.')])
  expect(kept().map(({ text }) => text)).toEqual(['There.'])
})

test('the same copy, met again, is kept once; what is in neither is kept beside it', () => {
  keptTexts.keep(copy, [note('mentee', 'Mine.'), note('agreed', 'Ours.')])
  keptTexts.keep(copy, [note('mentee', 'Mine.'), note('agreed', 'Ours.')])
  expect(kept()).toHaveLength(2)
  keptTexts.keep(copy, [note('mentee', 'Mine.\nTheirs, since.'), note('agreed', 'Other.')])
  expect(kept().map(({ text }) => text)).toEqual(['Ours.', 'Mine.\nTheirs, since.', 'Other.'])
})

test('a line that was done with and is stuck again is kept again', () => {
  keptTexts.keep(copy, [note('mentee', 'One.\nTwo.')])
  keptTexts.compare(copy, [note('mentee', 'One.')])
  keptTexts.keep(copy, [note('mentee', 'One.\nTwo.')])
  expect(kept()).toEqual([{ room: copy.room, key: 'mentee', text: 'One.\nTwo.' }])
})

test('one note is discarded at a time', () => {
  keptTexts.keep(copy, [note('mentee', 'Mine.'), note('agreed', 'Ours.')])
  const [first] = keptTexts.list(owner)
  keptTexts.discard(first?.id ?? '', note('mentee', ''))
  expect(kept().map(({ text }) => text)).toEqual(['Ours.'])
  keptTexts.discard(first?.id ?? '', note('agreed', ''))
  expect(keptTexts.any()).toBe(false)
})

test('storage that is full or forbidden is told, and what was kept before stays', () => {
  keptTexts.keep(copy, [note('mentee', 'Mine.')])
  expect(keptTexts.keep(copy, [note('mentee', `Mine.\n${'x'.repeat(10_000)}`)])).toBe(false)
  expect(kept().map(({ text }) => text)).toEqual(['Mine.'])
  vi.stubGlobal('localStorage', undefined)
  expect(keptTexts.keep(copy, [note('mentee', 'Mine.')])).toBe(false)
  expect(keptTexts.list(owner)).toEqual([])
  expect(keptTexts.any()).toBe(false)
})

test('what cannot be read is passed over, not deleted', () => {
  const name = `kept/compa/rosa/k1/${copy.room}#1`
  for (const value of [
    '',
    '{}',
    '[]',
    'null',
    '{"time":"x","notes":[{}]}',
    '{"notes":[{"key":1}]}',
  ]) {
    localStorage.setItem(name, value)
    expect(keptTexts.list(owner), value).toEqual([])
  }
  expect(keptTexts.any()).toBe(true)
})
