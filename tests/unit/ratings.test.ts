import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { assessment, ownAssessment } from '#lib/board/assessment.ts'
import { byDisagreement, stepsApart } from '#lib/board/disagreement.ts'
import { goneFactors, isRated, readerOfAll, readerOfFactor } from '#lib/board/ratings.ts'
import { keptRatings, readRound, stateOf } from '#lib/board/rounds.ts'
import type { Step } from '#lib/board/scale.ts'
import { stage } from '#lib/board/stage.ts'

const by = (at: string) => ({ by: 'anna', at })

/** What a city rated of these factors. */
function rated(now: Record<string, Step>) {
  const doc = new Y.Doc()
  const face = ownAssessment.on(doc)
  for (const [factor, step] of Object.entries(now)) face.now.set(factor, step)
  return { doc, face, read: () => readerOfAll([]).own(doc) }
}

test('the distance is counted in steps, and is unknown where one answer is no step', () => {
  expect(stepsApart('not-started', 'in-place')).toBe(2)
  expect(stepsApart('embedded', 'in-place')).toBe(-1)
  expect(stepsApart('in-place', 'in-place')).toBe(0)
  for (const none of [null, 'unknown', 'not-ours'] as const) {
    expect(stepsApart(none, 'in-place')).toBeUndefined()
    expect(stepsApart('in-place', none)).toBeUndefined()
  }
  // A benchmark that describes fewer steps counts those it has.
  expect(stepsApart('not-started', 'embedded', ['not-started', 'embedded'])).toBe(1)
})

test('factors come in the order of their distance, whoever sees more, the unknown ones last', () => {
  const mentee = rated({ a: 'in-place', b: 'embedded', c: 'first-steps', d: 'unknown' }).read()
  const mentor = rated({ a: 'in-place', b: 'not-started', c: 'in-place', d: 'in-place' }).read()
  const compared = byDisagreement(['d', 'a', 'c', 'b', 'e'], { mentor, mentee, agreed: {} })
  expect(compared.map(({ factor, apart }) => [factor, apart])).toEqual([
    ['b', -3],
    ['c', 1],
    ['a', 0],
    ['d', undefined],
    ['e', undefined],
  ])
})

test('a factor that the benchmark no longer has is still read and named, if anything was said', () => {
  const { face, read } = rated({ here: 'in-place', gone: 'embedded' })
  face.evidence.add({ factor: 'linked', url: 'https://example.org', title: '' })
  face.target.set('empty', null)
  const doc = new Y.Doc()
  assessment.on(doc).agreed.set('settled', 'first-steps')
  const agreed = readerOfAll(['here']).agreed(doc)
  expect(goneFactors(['here'], [read(), undefined], agreed)).toEqual(['gone', 'linked', 'settled'])
})

test('one factor is read alone, and is rated once anything is said of it', () => {
  const { doc, face } = rated({ other: 'in-place' })
  const read = () => readerOfFactor('one').own(doc)
  expect(Object.keys(read())).toEqual(['one'])
  expect(Object.values(read()).map(isRated)).toEqual([false])
  face.confidence.set('one', 'low')
  expect(Object.values(read()).map(isRated)).toEqual([true])
})

test('a round goes from nobody to one city to both, or is shown by a facilitator', () => {
  const face = stage.on(new Y.Doc())
  const state = () => stateOf(readRound(face).rules)
  expect(state()).toBe('open')
  face.ratings.set('mentee', by('2026-03-01T10:00:00.000Z'))
  expect(state()).toBe('half')
  face.ratings.set('mentor', by('2026-03-01T10:05:00.000Z'))
  expect(state()).toBe('shown')
  face.ratings.clear('mentor')
  face.ratings.clear('mentee')
  face.ratings.set('revealed', by('2026-03-01T10:10:00.000Z'))
  expect(state()).toBe('shown')
})

test('the baseline is what the mentee said at the end of the first round, however many follow', () => {
  const face = stage.on(new Y.Doc())
  expect(readRound(face)).toMatchObject({ number: 1, baseline: undefined })
  const add = (at: string, step: Step) =>
    face.rounds.add({
      closed: by(at),
      mentor: {},
      mentee: keptRatings(rated({ one: step }).read()),
      agreed: {},
    })
  add('2026-09-01T10:00:00.000Z', 'in-place')
  add('2026-03-01T10:00:00.000Z', 'not-started')
  expect(readRound(face)).toMatchObject({ number: 3, baseline: { one: 'not-started' } })
})
