import { existsSync } from 'node:fs'
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { limits } from '#lib/limits.ts'
import { StartError } from '#server/start-error.ts'

/**
 * Makes sure that a folder can be written, has room, and that no other process serves it. The
 * claim is a lock of the operating system, so it ends with the process however that ends. Two
 * processes on one folder would each hold their own live documents.
 */
export async function claimFolder(folder: string): Promise<() => void> {
  try {
    await makeFolder(folder)
    const probe = path.join(folder, `.probe-${process.pid}`)
    await writeFile(probe, 'x')
    await rm(probe)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    throw new StartError(`DATA_DIR ${folder} cannot be written (${code}): nothing was changed.`, {
      cause,
    })
  }
  const { bavail, bsize } = await statfs(folder)
  if (bavail * bsize < limits.freeDiskBytes) {
    const [free, wanted] = [bavail * bsize, limits.freeDiskBytes].map((b) =>
      Math.floor(b / 2 ** 20),
    )
    throw new StartError(
      `DATA_DIR ${folder} has ${free} MB free and needs ${wanted} MB: make room and start again; nothing was changed.`,
    )
  }
  return lock(folder)
}

/** Makes a folder and those above it. Node's own recursive form never returns below `/proc`. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return
  await makeFolder(path.dirname(folder))
  await mkdir(folder)
}

function lock(folder: string): () => void {
  const db = new DatabaseSync(path.join(folder, 'lock'))
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    db.close()
    throw new StartError(`Another Compa is already running on DATA_DIR ${folder}: stop it first.`, {
      cause,
    })
  }
  return () => db.close()
}
