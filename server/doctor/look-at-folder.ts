import { access, constants, mkdtemp, readdir, rm, stat, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { limits } from '#lib/limits.ts'
import type { Config } from '#server/config.ts'
import { type Finding, fine, look, skipped, wrong } from './finding.ts'

const about = 'Data folder'

/** Whether DATA_DIR can be written, has room, and lies on a disk that SQLite can lock. */
export async function lookAtFolder({ dataDir, databaseUrl }: Config): Promise<Finding[]> {
  if (databaseUrl) return [skipped(about, 'Everything is in PostgreSQL.')]
  const there = await nearest(dataDir)
  const isThere = there === dataDir
  const refused = await (isThere ? write(there) : mayMakeIn(there)).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  )
  if (refused !== undefined)
    return [
      wrong(
        about,
        `DATA_DIR ${dataDir} cannot be written (${refused}).`,
        'Give it to the user that runs Compa, or name another folder in DATA_DIR.',
      ),
    ]
  const found: Finding[] = []
  const { bavail, bsize, type } = await statfs(there)
  const free = bavail * bsize
  const [freeMb, wantedMb] = [free, limits.freeDiskBytes].map((bytes) =>
    Math.floor(bytes / 2 ** 20),
  )
  if (free < limits.freeDiskBytes)
    found.push(
      wrong(
        about,
        `The disk of DATA_DIR ${dataDir} is full: ${freeMb} MB are free, ${wantedMb} are needed to start.`,
        'Make room on it.',
      ),
    )
  else if (free < limits.lowDiskBytes)
    found.push(
      look(
        about,
        `The disk of DATA_DIR ${dataDir} has only ${freeMb} MB left.`,
        'Make room on it before it is full.',
      ),
    )
  if (networkDisks.has(type))
    found.push(
      wrong(
        about,
        `DATA_DIR ${dataDir} is on a network disk, whose locks SQLite cannot rely on.`,
        'Use a disk of this machine, or PostgreSQL with DATABASE_URL.',
      ),
    )
  const { mode, uid } = await stat(there)
  if (isThere && (mode & 0o007) !== 0)
    found.push(
      look(
        about,
        `Everybody on this machine can look into DATA_DIR ${dataDir}.`,
        `chmod o-rwx ${dataDir}`,
      ),
    )
  if (isThere && process.getuid?.() === 0 && uid !== 0)
    found.push(
      look(
        about,
        `DATA_DIR ${dataDir} belongs to another user, and root may write anywhere.`,
        'Run the doctor as the user that runs Compa.',
      ),
    )
  if (found.length > 0) return found
  return [
    fine(
      about,
      `DATA_DIR ${dataDir} ${isThere ? 'can be written' : 'can be made'}, ${freeMb} MB are free.`,
    ),
  ]
}

/** NFS, SMB and CIFS, as Linux numbers them. */
const networkDisks = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42])

/** The folder itself, or the first above it that is there. */
async function nearest(folder: string): Promise<string> {
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  )
  return isThere || path.dirname(folder) === folder ? folder : nearest(path.dirname(folder))
}

async function mayMakeIn(folder: string): Promise<void> {
  await access(folder, constants.W_OK)
  await readdir(folder)
}

async function write(folder: string): Promise<void> {
  const probe = await mkdtemp(path.join(folder, '.doctor-'))
  try {
    await writeFile(path.join(probe, 'probe'), 'x')
  } finally {
    await rm(probe, { recursive: true, force: true })
  }
}
