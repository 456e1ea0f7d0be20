import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { gatherArchive } from '#server/archive/gather.ts'
import { makeArchive } from '#server/archive/make-archive.ts'
import type { Manifest } from '#server/archive/manifest.ts'
import type { Board } from '#server/boards/boards.ts'
import type { Version } from '#server/boards/versions.ts'
import { composingOf, versionModel } from '#server/report/version-report.ts'
import type { Store } from '#server/store/open-store.ts'

/** An archive of a version, as its board's members download it. */
export async function archiveOf(store: Store, board: Board, version: Version): Promise<Uint8Array> {
  const model = await versionModel(store, version)
  const gathered = await gatherArchive(store, { board, version, model })
  return makeArchive(await composingOf(version, model, 'en'), gathered)
}

/** The manifest of an archive. */
export const manifestIn = (zip: Uint8Array): Manifest =>
  JSON.parse(strFromU8(unzipSync(zip)['manifest.json'] ?? new Uint8Array()))

/** An archive with other files in it; the manifest goes along with what `change` makes of it. */
export function forged(
  zip: Uint8Array,
  files: Record<string, Uint8Array | undefined>,
  change: (manifest: Manifest) => object = (manifest) => manifest,
): Uint8Array {
  const given = { ...unzipSync(zip), ...files }
  const manifest = strToU8(JSON.stringify(change(manifestIn(zip))))
  const there = Object.entries({ ...given, 'manifest.json': manifest })
  return zipSync(
    Object.fromEntries(there.flatMap(([name, bytes]) => (bytes ? [[name, bytes]] : []))),
    { level: 0 },
  )
}
