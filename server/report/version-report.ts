import type { Benchmark } from '#lib/benchmark/benchmark.ts'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import type { Report, ReportPart } from '#lib/report/blocks.ts'
import { composeReport } from '#lib/report/compose.ts'
import type { Composing } from '#lib/report/composing.ts'
import { readVersion } from '#lib/report/read-version.ts'
import type { VersionModel } from '#lib/report/version-model.ts'
import { type Version, versionRooms } from '#server/boards/versions.ts'
import type { Store } from '#server/store/open-store.ts'
import { reportWords } from './words.ts'

/**
 * The plain values of a version. Throws the Refusal `version-damaged` when its rooms are not what
 * was saved.
 */
export async function versionModel(store: Store, version: Version): Promise<VersionModel> {
  const benchmark = await benchmarkOf(version, 'en')
  const { name, note, kind, at, checksum, author, facts } = version
  return readVersion(await versionRooms(store, version), {
    board: facts,
    version: { name, note, kind, at, checksum, author: author?.name ?? null },
    factors: benchmark.keyFactors.map(({ id }) => id),
    contextFactors: benchmark.contextFactors.map(({ id }) => id),
  })
}

/** What reports of a version in a language are made from. */
export async function composingOf(
  version: Version,
  model: VersionModel,
  language: string,
): Promise<Composing> {
  const words = await reportWords(language)
  return { model, words, benchmark: await benchmarkOf(version, words.language) }
}

/** The report of a version in a language, whole or only some parts. */
export async function versionReport(
  store: Store,
  version: Version,
  { language, parts }: { language: string; parts?: readonly ReportPart[] | undefined },
): Promise<Report> {
  const model = await versionModel(store, version)
  return composeReport(await composingOf(version, model, language), parts)
}

async function benchmarkOf({ facts }: Version, language: string): Promise<Benchmark> {
  const benchmark = await readBenchmarkIn(facts.benchmark, [language])
  if (!benchmark) throw new Error(`no benchmark ${facts.benchmark}`)
  return benchmark
}
