import { cp, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  BenchmarkError,
  benchmarksFolder,
  listBenchmarks,
  readBenchmark,
  readBenchmarkIn,
} from '#lib/benchmark/read-benchmark.ts'
import { languages } from '#lib/i18n/languages.ts'
import { temporaryFolder } from '../support/folder.ts'

describe('the benchmark city-for-all', async () => {
  const all = (await readBenchmark('city-for-all')) ?? []

  test('is there in every language of the interface', () => {
    expect(all.map(({ language }) => language).sort()).toEqual(Object.keys(languages).sort())
  })

  for (const benchmark of all) {
    test(`has the toolkit’s counts in ${benchmark.language}`, () => {
      const { contextFactors, keyFactors } = benchmark
      expect(contextFactors).toHaveLength(10)
      expect(keyFactors.map(({ id }) => id)).toEqual([
        'know-local-context',
        'strengthen-partners',
        'inclusive-administration',
        'networks-and-access',
        'image-and-stories',
      ])
      expect(keyFactors.map(({ questions }) => questions.length)).toEqual([11, 3, 5, 8, 4])
      expect(keyFactors.map(({ tips }) => tips.length)).toEqual([0, 1, 0, 5, 6])
      expect(keyFactors.map(({ practices }) => practices.length)).toEqual([1, 1, 2, 1, 1])
      expect(benchmark.rationale.length).toBeGreaterThan(0)
      expect(benchmark.introduction.length).toBeGreaterThan(0)
      expect(benchmark.credits.names.map(({ id }) => id)).toEqual([
        'cemr',
        'vvsg',
        'aiccre',
        'mechelen',
        'capaci',
        'migrationwork',
      ])
    })

    test(`says nothing twice in ${benchmark.language}`, () => {
      const texts = benchmark.keyFactors.flatMap((factor) => [
        factor.title,
        factor.summary,
        ...factor.why,
        ...factor.questions.map(({ text }) => text),
        ...factor.tips.map(({ text }) => text),
        ...factor.practices.map(({ about }) => about),
      ])
      expect(new Set(texts).size).toBe(texts.length)
    })
  }

  test('is not left in another language by mistake', () => {
    const [first, ...others] = all
    const titles = (of: (typeof all)[number]) => of.keyFactors.map(({ title }) => title)
    for (const other of others) {
      expect(titles(other).filter((title) => first && titles(first).includes(title))).toEqual([])
    }
  })
})

test('a wanted language that a benchmark lacks gives way to the next, and at last to English', async () => {
  expect((await readBenchmarkIn('city-for-all', ['lv', 'it']))?.language).toBe('it')
  expect((await readBenchmarkIn('city-for-all', ['lv']))?.language).toBe('en')
})

test('a benchmark that does not exist is undefined, whatever its name', async () => {
  for (const id of ['nope', '..', '../benchmarks/city-for-all', '']) {
    expect(await readBenchmark(id)).toBeUndefined()
  }
})

test('another benchmark and another language are only more files', async () => {
  const folder = await temporaryFolder()
  await cp(path.join(benchmarksFolder, 'city-for-all'), path.join(folder, 'second'), {
    recursive: true,
  })
  await cp(path.join(folder, 'second', 'en.json'), path.join(folder, 'second', 'lv.json'))
  expect(await listBenchmarks(folder)).toEqual(['second'])
  expect((await readBenchmarkIn('second', ['lv'], folder))?.language).toBe('lv')
})

describe('a damaged file is refused, and the message names file and place', () => {
  const damage = async (file: string, change: (text: string) => string) => {
    const folder = await temporaryFolder()
    const place = path.join(folder, 'damaged')
    await cp(path.join(benchmarksFolder, 'city-for-all'), place, { recursive: true })
    const target = path.join(place, file)
    await writeFile(target, change(await readFile(target, 'utf8')))
    return readBenchmark('damaged', folder)
  }
  const without =
    (...keys: string[]) =>
    (text: string) => {
      const words = JSON.parse(text)
      const last = keys.at(-1) ?? ''
      delete keys.slice(0, -1).reduce((at, key) => at[key], words)[last]
      return JSON.stringify(words)
    }

  test('a missing text', async () => {
    const lacking = without('keyFactors', 'image-and-stories', 'tips', 'no-cliches')
    await expect(damage('it.json', lacking)).rejects.toThrow(BenchmarkError)
    await expect(damage('it.json', lacking)).rejects.toThrow(
      /it\.json[\s\S]*image-and-stories"\]\.tips\["no-cliches/,
    )
  })

  test('a text that is only spaces', async () => {
    const blank = (text: string) => JSON.stringify({ ...JSON.parse(text), title: '  ' })
    await expect(damage('nl.json', blank)).rejects.toThrow(/nl\.json[\s\S]*title/)
  })

  test('a text that the structure does not know', async () => {
    const more = (text: string) => JSON.stringify({ ...JSON.parse(text), extra: 'x' })
    await expect(damage('fr.json', more)).rejects.toThrow(/fr\.json[\s\S]*extra/)
  })

  test('a structure with a script for a link', async () => {
    const script = (text: string) =>
      text.replace('https://www.inclucities.eu', 'javascript:alert(1)')
    await expect(damage('benchmark.json', script)).rejects.toThrow(/benchmark\.json[\s\S]*source/)
  })

  test('a file that is no JSON', async () => {
    await expect(damage('en.json', () => '{')).rejects.toThrow(/en\.json cannot be read/)
  })
})
