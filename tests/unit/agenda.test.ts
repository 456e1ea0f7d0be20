import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readTemplates } from '#lib/agenda/read-templates.ts'
import { stepsFrom } from '#lib/agenda/template.ts'
import {
  instructionFor,
  instructionKey,
  minute,
  plannedStarts,
  titleFor,
  totalMinutes,
} from '#lib/board/agenda.ts'
import {
  addMinutes,
  bringAll,
  driftMinutes,
  endRun,
  goToStep,
  heldStarts,
  setPaused,
  startsNow,
  stepsOf,
  timeLeft,
} from '#lib/board/run.ts'
import { rulesOf, stage } from '#lib/board/stage.ts'
import { languages } from '#lib/i18n/languages.ts'

const start = Date.parse('2026-11-28T09:00:00.000Z')
const at = (minutes: number) => start + minutes * minute

/** A stage with a session of three steps, of 10, 20 and 30 minutes. */
function session() {
  const face = stage.on(new Y.Doc())
  for (const [title, minutes] of [
    ['Welcome', 10],
    ['Talk', 20],
    ['Decide', 30],
  ] as const) {
    face.agenda.add({ session: 's', title, minutes, place: 'plan' }, { author: 'anna' })
  }
  const steps = stepsOf(face, 's')
  const go = (index: number, minutes: number) => {
    const step = steps[index]
    if (step) goToStep(face, step, 'Anna', at(minutes))
  }
  const run = () => {
    const now = face.run.get('now')
    if (!now) throw new Error('no session is being held')
    return now
  }
  return { face, steps, go, run }
}

const times = (starts: ReadonlyMap<string, number>) =>
  [...starts.values()].map((ms) => (ms - start) / minute)

test('start times follow from the beginning and the minutes of each step', () => {
  const { face, steps } = session()
  expect(times(plannedStarts(steps, start))).toEqual([0, 10, 30])
  face.agenda.patch(steps[0]?.id ?? '', { minutes: 25 })
  expect(times(plannedStarts(stepsOf(face, 's'), start))).toEqual([0, 25, 45])
})

test('while a session is held, steps to come follow the end of the present one', () => {
  const { face, steps, go, run } = session()
  go(0, 0)
  go(1, 14)
  expect(times(startsNow(steps, run(), heldStarts(face, 's'), at(15)))).toEqual([0, 14, 34])
  expect(times(startsNow(steps, run(), heldStarts(face, 's'), at(40)))).toEqual([0, 14, 40])
  expect(driftMinutes(steps, run(), at(15))).toBe(4)
})

test('a break keeps the time that is left, and lets nobody else write', () => {
  const { face, go, run } = session()
  go(0, 0)
  setPaused(face, true, at(4))
  expect(rulesOf(face).paused).toBe(true)
  expect(timeLeft(run(), at(9))).toBe(6 * minute)
  setPaused(face, false, at(12))
  expect(rulesOf(face).paused).toBe(false)
  expect(timeLeft(run(), at(12))).toBe(6 * minute)
})

test('minutes that are added to a step that is over count from now', () => {
  const { face, go, run } = session()
  go(0, 0)
  addMinutes(face, 5, at(2))
  expect(timeLeft(run(), at(2))).toBe(13 * minute)
  addMinutes(face, 5, at(30))
  expect(timeLeft(run(), at(30))).toBe(5 * minute)
})

test('a step brings all to its page, once each time; the end lets everybody go', () => {
  const { face, go } = session()
  go(0, 0)
  expect(face.attention.get('spotlight')).toMatchObject({ place: 'plan', held: false, count: 1 })
  bringAll(face, 'actors', 'Anna', true)
  expect(face.attention.get('spotlight')).toMatchObject({ place: 'actors', held: true, count: 2 })
  endRun(face)
  expect(face.attention.get('spotlight')).toBeNull()
  expect(face.run.get('now')).toBeNull()
})

test('instructions are shown in the reader’s language, else in English, else in any', () => {
  const instructions = { nl: 'Schrijf.', en: 'Write.', it: ' ' }
  expect(instructionFor({ instructions }, 'nl')?.text).toBe('Schrijf.')
  expect(instructionFor({ instructions }, 'it')?.text).toBe('Write.')
  expect(instructionFor({ instructions: { el: 'Γράψτε.' } }, 'fr')?.language).toBe('el')
  expect(instructionFor({ instructions: {} }, 'en')).toBeUndefined()
})

test('each template is there in every language, and nothing in it is left to fill in', async () => {
  const templates = await readTemplates()
  expect(templates.map(({ structure }) => structure.id)).toEqual(['visit-1', 'visit-2', 'visit-3'])
  const known = Object.keys(languages)
  const factors = ['a', 'b', 'c'].map((id) => ({ id, short: { en: id.toUpperCase() } }))
  const subject = { cities: { mentor: 'Mechelen', mentee: 'Capaci' }, factors, minutes: 120 }
  for (const template of templates) {
    expect(Object.keys(template.words).sort()).toEqual([...known].sort())
    for (const language of known) {
      const steps = stepsFrom(template, subject, language, [...known, 'el'])
      expect(JSON.stringify(steps)).not.toMatch(/\{\w+\}/)
      expect(steps.every(({ instructions }) => Object.keys(instructions).length === 4)).toBe(true)
    }
  }
})

test('a template speaks of as many gaps as there is time for, the widest first', async () => {
  const [visit] = await readTemplates()
  if (!visit) throw new Error('no template')
  const factors = ['wide', 'less', 'none'].map((id) => ({ id, short: { en: id } }))
  const make = (minutes: number) =>
    stepsFrom(visit, { cities: { mentor: 'M', mentee: 'C' }, factors, minutes }, 'en', ['en'])
  const spoken = (minutes: number) => [
    ...new Set(make(minutes).flatMap(({ place }) => place?.match(/^factors\/([a-z]+)/)?.[1] ?? [])),
  ]
  expect(spoken(60)).toEqual(['wide'])
  expect(spoken(120)).toEqual(['wide', 'less'])
  expect(totalMinutes(make(120))).toBeLessThanOrEqual(120)
  expect(spoken(600)).toHaveLength(3)
})

test('a step is called in each language as it was named there, else as it was named first', () => {
  const { face, steps } = session()
  face.titles.set(instructionKey(steps[0]?.id ?? '', 'it'), 'Benvenuti')
  const [first, second] = stepsOf(face, 's')
  if (!first || !second) throw new Error('no steps')
  expect([titleFor(first, 'it'), titleFor(first, 'nl')]).toEqual(['Benvenuti', 'Welcome'])
  expect(titleFor(second, 'it')).toBe('Talk')
})
