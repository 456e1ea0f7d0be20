import { expect, test } from 'vitest'
import { z } from 'zod'
import { limits } from '#lib/limits.ts'
import { day, displayName, filledLine, readForm } from '#server/input.ts'
import { Refusal } from '#server/refusal.ts'

const reasonOf = (read: () => unknown): string => {
  try {
    read()
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
  return 'none'
}

test('a form of very many fields is refused before it is read', () => {
  const form = new FormData()
  for (let index = 0; index <= limits.formFields; index++) form.append(`field-${index}`, '')
  expect(reasonOf(() => readForm(z.object({}), form))).toBe('wrong-input')
})

test('a very long field is refused before anything is done with its text', () => {
  const form = new FormData()
  // Putting these marks into their order takes their number squared: minutes for a megabyte.
  form.append('name', `a${'\u0315'.repeat(500_000)}${'\u0300'.repeat(500_000)}`)
  const touched = z.object({ name: z.string().transform((text) => text.normalize('NFKC')) })
  expect(reasonOf(() => readForm(touched, form))).toBe('too-long')
})

test('every field that is wrong is told of, the first one first', () => {
  const form = new FormData()
  form.append('name', ' ')
  form.append('city', 'x'.repeat(9))
  form.append('day', '2026-11-24')
  const schema = z.object({ name: displayName, city: filledLine(8), day })
  const read = () => readForm(schema, form)
  expect(reasonOf(read)).toBe('required')
  const others = [{ field: 'city', reason: 'too-long', values: { most: 8 } }]
  expect(read).toThrow(expect.objectContaining({ field: 'name', others }))
})

test('a field that is there several times is a list, and one that is once a text', () => {
  const form = new FormData()
  for (const [name, value] of [
    ['language', 'nl'],
    ['name', 'Rosa'],
    ['language', 'it'],
  ] as const)
    form.append(name, value)
  const schema = z.object({ language: z.array(z.string()), name: displayName })
  expect(readForm(schema, form)).toEqual({ language: ['nl', 'it'], name: 'Rosa' })
})

test('a refusal is known across two copies of its class', async () => {
  const address = new URL('../../server/refusal.ts?again', import.meta.url).href
  const copy = (await import(/* @vite-ignore */ address)) as typeof import('#server/refusal.ts')
  expect(copy.Refusal).not.toBe(Refusal)
  expect(new copy.Refusal('not-yours') instanceof Refusal).toBe(true)
  expect(new Error('not-yours') instanceof Refusal).toBe(false)
})
