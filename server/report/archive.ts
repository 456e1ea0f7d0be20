import { strToU8, zipSync } from 'fflate'
import type { Benchmark } from '#lib/benchmark/benchmark.ts'
import type { FrozenRoom } from '#lib/report/read-version.ts'
import type { VersionModel } from '#lib/report/version-model.ts'
import { renderAside } from './render-aside.ts'

/** The number of the archive's form. */
const archiveVersion = 1

/** What stands in an archive beside its rooms, by the form that it is made in. */
const files = {
  'index.html': 'html',
  'report.pdf': 'pdf',
  'report.docx': 'docx',
  'report.odt': 'odt',
  'tables.xlsx': 'xlsx',
  'version.json': 'json',
} as const

/**
 * A version as one ZIP that outlives the program: a page that opens without a server, all reports,
 * the plain values, the benchmark as it was used, and the rooms byte for byte with what proves them.
 */
export async function makeArchive(
  given: {
    model: VersionModel
    benchmark: Benchmark
    language: string
    rooms: readonly FrozenRoom[]
  },
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { model, benchmark, language, rooms } = given
  const made: [string, Uint8Array][] = []
  for (const [name, format] of Object.entries(files)) {
    const { bytes } = await renderAside({ model, benchmark, language, format }, signal)
    made.push([name, bytes])
  }
  const stored = rooms.map(({ room, bytes }) => ({ room, file: `rooms/${room}.bin`, bytes }))
  const manifest = {
    format: 'compa-archive',
    version: archiveVersion,
    board: model.board,
    saved: model.version,
    rooms: stored.map(({ room, file, bytes }) => ({ room, file, bytes: bytes.byteLength })),
  }
  return zipSync(
    Object.fromEntries([
      ['manifest.json', strToU8(`${JSON.stringify(manifest, null, 2)}\n`)],
      ['benchmark.json', strToU8(`${JSON.stringify(benchmark, null, 2)}\n`)],
      ...made,
      ...stored.map(({ file, bytes }) => [file, bytes] as const),
    ]),
    // Most of it is packed already; packing it again would only take time.
    { level: 1 },
  )
}
