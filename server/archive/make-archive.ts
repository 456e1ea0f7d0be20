import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import type { Composing } from '#lib/report/composing.ts'
import { renderReport } from '#server/report/render.ts'
import type { Gathered } from './gather.ts'
import { authorsName, type Manifest, manifestName } from './manifest.ts'
import { schemas } from './schemas.ts'

/** What stands in an archive for its readers, by the form that it is made in. */
const reports = {
  'index.html': 'html',
  'report.pdf': 'pdf',
  'report.docx': 'docx',
  'report.odt': 'odt',
  'tables.xlsx': 'xlsx',
  'version.json': 'json',
} as const

/**
 * A version, and those before it, as one ZIP that outlives the program: a page that opens without a
 * server, all reports, the plain values, the benchmark as it was used, and the documents byte for
 * byte with what proves them. It can be brought in again. Seconds of work: call it aside.
 */
export async function makeArchive(
  composing: Composing,
  { head, versions, authors }: Gathered,
): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (const [name, format] of Object.entries(reports)) {
    files.set(name, (await renderReport(composing, format)).bytes)
  }
  files.set('benchmark.json', json(composing.benchmark))
  files.set(authorsName, json(authors))
  for (const [name, schema] of Object.entries(schemas())) {
    files.set(`schemas/${name}.json`, json(schema))
  }
  const places = new Map<string, string>()
  // The version itself first, so that its documents have the plainest names.
  const placed = versions.toReversed().map(({ rooms, ...version }, index) => ({
    ...version,
    rooms: rooms.map(({ room, bytes }) => {
      const sum = sumOf(bytes)
      const name = index === 0 ? `rooms/${room}.bin` : `earlier/${index}/${room}.bin`
      const file = places.get(sum) ?? name
      places.set(sum, file)
      files.set(file, bytes)
      return { room, file }
    }),
  }))
  const manifest: Manifest = {
    ...head,
    versions: placed.reverse(),
    files: Object.fromEntries(
      [...files].map(([name, bytes]) => [name, { bytes: bytes.byteLength, sha256: sumOf(bytes) }]),
    ),
  }
  return zipSync(
    Object.fromEntries([[manifestName, json(manifest)], ...files]),
    // Most of it is packed already; packing it again would only take time.
    { level: 1 },
  )
}

const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`)

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
