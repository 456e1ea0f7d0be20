import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { isId } from '#lib/sync/room-name.ts'
import { type Benchmark, inWords, structureSchema, wordsSchema } from './benchmark.ts'

/** A file of a benchmark that cannot be used; the message names the file and what is wrong in it. */
export class BenchmarkError extends Error {}

/** Where benchmarks are kept: one folder each, the program's working directory being its root. */
export const benchmarksFolder = path.join(process.cwd(), 'content', 'benchmarks')

const structureFile = 'benchmark.json'

/** The ids of all benchmarks, in alphabetical order. */
export async function listBenchmarks(folder = benchmarksFolder): Promise<string[]> {
  const entries = await readdir(/* turbopackIgnore: true */ folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && isId(entry.name))
    .map((e) => e.name)
    .sort()
}

const read = new Map<string, Promise<Benchmark[]>>()

/**
 * A benchmark in all its languages, or undefined when there is none of that id. Read and
 * validated once per process; throws BenchmarkError when a file is damaged or lacks a text.
 */
export async function readBenchmark(
  id: string,
  folder = benchmarksFolder,
): Promise<Benchmark[] | undefined> {
  if (!(await listBenchmarks(folder)).includes(id)) return undefined
  const place = path.join(/* turbopackIgnore: true */ folder, id)
  const pending = read.get(place) ?? readAll(place)
  read.set(place, pending)
  pending.catch(() => read.delete(place))
  return pending
}

/** A benchmark in the first of the wanted languages that it has, else in English or its first. */
export async function readBenchmarkIn(
  id: string,
  wanted: readonly string[],
  folder = benchmarksFolder,
): Promise<Benchmark | undefined> {
  const all = await readBenchmark(id, folder)
  for (const language of [...wanted, 'en']) {
    const found = all?.find((benchmark) => benchmark.language === language)
    if (found) return found
  }
  return all?.[0]
}

async function readAll(place: string): Promise<Benchmark[]> {
  const structure = parse(
    structureSchema,
    path.join(/* turbopackIgnore: true */ place, structureFile),
    await json(place, structureFile),
  )
  const files = (await readdir(/* turbopackIgnore: true */ place))
    .filter((f) => /^[a-z]{2,3}\.json$/.test(f))
    .sort()
  if (files.length === 0) throw new BenchmarkError(`${place} has no file of words, such as en.json`)
  const languages = files.map((file) => file.replace('.json', ''))
  return Promise.all(
    files.map(async (file, index) => {
      const words = parse(
        wordsSchema(structure),
        path.join(/* turbopackIgnore: true */ place, file),
        await json(place, file),
      )
      return inWords(structure, words, languages[index] ?? '', languages)
    }),
  )
}

async function json(place: string, file: string): Promise<unknown> {
  const where = path.join(/* turbopackIgnore: true */ place, file)
  try {
    return JSON.parse(await readFile(/* turbopackIgnore: true */ where, 'utf8'))
  } catch (cause) {
    throw new BenchmarkError(`${where} cannot be read: ${(cause as Error).message}`, { cause })
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, where: string, value: unknown) {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new BenchmarkError(`${where} does not fit:\n${z.prettifyError(result.error)}`)
}
