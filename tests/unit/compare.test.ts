import { describe, expect, test } from 'vitest'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import type { NoteJson } from '#lib/board/rich-text.ts'
import { compareVersions } from '#lib/report/compare.ts'
import { readVersion } from '#lib/report/read-version.ts'
import { tellDifference } from '#lib/report/tell-difference.ts'
import { textDifference } from '#lib/report/text-difference.ts'
import type { VersionModel } from '#lib/report/version-model.ts'
import { reportWords } from '#server/report/words.ts'

const note = (text: string): NoteJson => ({
  type: 'doc',
  content: text ? [{ type: 'paragraph', content: [{ type: 'text', text }] }] : [],
})

const networks = 'networks-and-access'

/** An empty version of the demo's pair. */
const empty = (): VersionModel =>
  readVersion([], {
    board: {
      benchmark: 'city-for-all',
      title: '',
      cities: { mentor: 'Mechelen', mentee: 'Capaci' },
      languages: [],
      startsOn: null,
      endsOn: null,
    },
    version: {
      name: '',
      note: '',
      kind: 'named',
      at: '2026-01-01T00:00:00Z',
      author: null,
      checksum: '',
    },
    factors: ['know-local-context', networks],
    contextFactors: [],
  })

const rating = (target: 'first-steps' | 'in-place', reason: string) => ({
  now: null,
  target,
  confidence: null,
  reason: note(reason),
  evidence: [],
})

/** What was changed from one version to the other, as sentences. */
async function told(before: VersionModel, after: VersionModel, language = 'en') {
  const benchmark = await readBenchmarkIn('city-for-all', [language])
  if (!benchmark) throw new Error('no benchmark')
  const composing = { model: after, benchmark, words: await reportWords(language) }
  return compareVersions(before, after).map((one) => {
    const { sentence, more } = tellDifference(composing, one)
    return [sentence, ...more].join(' ')
  })
}

describe('two versions compared', () => {
  test('a raised target is told with its reason, in every language', async () => {
    const [before, after] = [empty(), empty()]
    before.ratings.own.mentee = { [networks]: rating('first-steps', '') }
    after.ratings.own.mentee = {
      [networks]: rating('in-place', 'The interpreter comes weekly now.'),
    }
    expect((await told(before, after))[0]).toBe(
      'Capaci raised its target for “Networks and access” from First steps to In place. Reason: “The interpreter comes weekly now.”',
    )
    expect((await told(before, after, 'nl'))[0]).toMatch(/^Capaci verhoogde haar doel voor ‘/)
    expect((await told(before, after, 'it'))[0]).toMatch(/^Capaci ha alzato il suo obiettivo/)
    expect((await told(before, after, 'fr'))[0]).toMatch(/^Capaci a relevé son objectif/)
  })

  test('a note, an actor, a relation and an action each have their sentence', async () => {
    const [before, after] = [empty(), empty()]
    const factor = after.factors.find(({ id }) => id === networks)
    if (factor) factor.notes.mentor = note('Four evenings a year.')
    before.actors.actors = [{ id: 'a', name: 'Parish', city: 'mentee', interest: 2 }]
    after.actors.actors = [
      { id: 'a', name: 'Parish', city: 'mentee', interest: 4 },
      { id: 'b', name: 'Football club', city: 'mentee' },
    ]
    after.actors.relations = [{ id: 'r', from: 'a', to: 'b', kind: 'cooperates' }]
    before.plan.actions = [{ id: 'p', title: 'Round table', status: 'not-started' }]
    after.plan.actions = [{ id: 'p', title: 'Round table', status: 'on-track' }]
    const sentences = await told(before, after)
    expect(sentences).toContain('Mechelen wrote its note on “Networks and access”.')
    expect(sentences).toContain('Capaci changed what it says of Parish. Interest: 4, before 2.')
    expect(sentences).toContain('Capaci put Football club on its map.')
    expect(sentences).toContain('A new relation between Parish and Football club.')
    expect(sentences).toContain(
      'The action “Round table” changed. Status: On track, before Not started.',
    )
  })

  test('a board of which nothing changed has no differences', () => {
    expect(compareVersions(empty(), empty())).toEqual([])
  })

  test('the ratings of a city that are hidden now are no news', () => {
    const before = empty()
    before.ratings.own.mentee = { [networks]: rating('first-steps', '') }
    expect(compareVersions(before, empty())).toEqual([])
  })
})

describe('two texts compared', () => {
  const show = (before: string, after: string) =>
    textDifference(before, after)
      .map(({ kind, text }) =>
        kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`,
      )
      .join('')

  test('a word in a sentence is one change', () => {
    expect(show('We meet on Tuesday. All may come.', 'We meet on Friday. All may come.')).toBe(
      'We meet on [-Tuesday.][+Friday.] All may come.',
    )
  })

  test('a new sentence does not touch the others', () => {
    expect(show('One is here. Two is here.', 'One is here. New words stand. Two is here.')).toBe(
      'One is here. [+New words stand. ]Two is here.',
    )
  })

  test('what came and what stayed make the later text, what went and what stayed the earlier', () => {
    const [before, after] = ['A b c. D e f.\nG h.', 'A x c. G h i.\nD e f.']
    const pieces = textDifference(before, after)
    const without = (kind: string) =>
      pieces
        .filter((piece) => piece.kind !== kind)
        .map(({ text }) => text)
        .join('')
    expect(without('added')).toBe(before)
    expect(without('removed')).toBe(after)
  })
})
