import { existsSync, readFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Config } from '#server/config.ts'
import { StartError } from '#server/start-error.ts'
import type { BesideStore } from '#server/store/open-beside.ts'
import { type Manifest, names } from './manifest.ts'
import { writeTar } from './tar.ts'
import { type Progress, type Put, writeEverything } from './write-everything.ts'

/**
 * Writes everything into one file, as it is at one moment, while servers go on writing: a reader's
 * transaction holds nobody up, in SQLite's log as in PostgreSQL. Rejects, and leaves no file, when
 * there is one already or the disk is full.
 */
export async function makeBackup(
  beside: BesideStore,
  config: Pick<Config, 'dataDir' | 'authSecret'>,
  file: string,
  progress: Progress,
): Promise<Manifest> {
  if (existsSync(file)) throw new StartError(`${file} is there already: nothing was written.`)
  const part = `${file}.part`
  const out = await open(part, 'wx', 0o600).catch((cause) => {
    const why = cause.code === 'EEXIST' ? 'is another backup being made?' : cause.code
    throw new StartError(`${part} cannot be written (${why}).`, { cause })
  })
  try {
    const tar = await writeTar(out, new Date())
    const { store, database, migrations } = beside
    const format = { database, migrations }
    const reading = store.transaction().setIsolationLevel('repeatable read')
    const manifest = await reading.execute((db) =>
      writeEverything({
        db,
        format,
        put: tar.add,
        progress,
        more: (put) => putSecret(config, put),
      }),
    )
    await tar.end()
    await out.close()
    await rename(part, file)
    return manifest
  } catch (error) {
    await out.close().catch(() => undefined)
    await rm(part, { force: true })
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC') throw new StartError(`There is no room for ${file}: it was not written.`)
    throw error
  }
}

/** What signs sessions, where it lies in the data folder: without it everybody signs in again. */
async function putSecret(
  { dataDir, authSecret }: Pick<Config, 'dataDir' | 'authSecret'>,
  put: Put,
): Promise<void> {
  const file = path.join(dataDir, names.secret)
  if (!authSecret && existsSync(file)) await put({ name: names.secret, bytes: readFileSync(file) })
}
