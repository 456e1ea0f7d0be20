import { expect, test } from 'vitest'
import { holdsChange, mergeLine } from '#lib/board/merge-line.ts'

const cases: [base: string, mine: string, theirs: string, merged: string][] = [
  ['glossary', 'glossary', 'a glossary', 'a glossary'],
  ['glossary', 'the glossary', 'glossary', 'the glossary'],
  ['glossary', 'a glossary', 'glossary of terms', 'a glossary of terms'],
  ['glossary', 'glossary AAAA', 'glossary bbbb', 'glossary bbbb AAAA'],
  ['one two three', 'one three', 'one two three four', 'one three four'],
  ['one two three', 'three', 'one', ''],
  ['abc', 'aXc', 'aYc', 'aYXc'],
  ['', 'mine', 'theirs', 'theirsmine'],
]

for (const [base, mine, theirs, merged] of cases) {
  test(`"${mine}" and "${theirs}", both made from "${base}"`, () => {
    expect(mergeLine(base, mine, theirs)).toBe(merged)
  })
}

test('no letter that somebody has added is lost, wherever it stands', () => {
  const base = 'one two three'
  for (let mine = 0; mine <= base.length; mine++) {
    for (let theirs = 0; theirs <= base.length; theirs++) {
      const put = (at: number, what: string) => base.slice(0, at) + what + base.slice(at)
      const merged = mergeLine(base, put(mine, '[AAA]'), put(theirs, '(bbb)'))
      expect(merged).toContain('[AAA]')
      expect(merged).toContain('(bbb)')
      expect(merged).toHaveLength(base.length + 10)
    }
  }
})

test('a version that went on from mine is told from one that did not know it', () => {
  expect(holdsChange('abc', 'abcX', 'YabcX')).toBe(true)
  expect(holdsChange('abc', 'abcX', 'abcXY')).toBe(true)
  expect(holdsChange('abc', 'abcX', 'abcY')).toBe(false)
  expect(holdsChange('abc', 'abc', 'abcY')).toBe(true)
})
