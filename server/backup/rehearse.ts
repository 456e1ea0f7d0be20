import { existsSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Config } from '#server/config.ts'
import type { Log } from '#server/log.ts'
import { serve } from '#server/serve.ts'
import { StartError } from '#server/start-error.ts'
import { openBeside } from '#server/store/open-beside.ts'
import { boardSums } from './board-sums.ts'
import { makeBackup } from './make-backup.ts'
import type { Manifest } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'
import { makeScratch } from './scratch.ts'
import type { Progress } from './write-everything.ts'

/** What a rehearsal showed, and what each part of it took in milliseconds. */
export interface Rehearsal {
  manifest: Manifest
  bytes: number
  /** Where it was restored: a database beside the real one, or a folder. */
  into: string
  /** Boards that were the same before and after the program ran on them. */
  boards: number
  ms: { backup: number; restore: number; start: number; compare: number }
}

/** What a rehearsal is given. */
export interface Rehearsing {
  log: Log
  progress: Progress
  /** An older backup to rehearse with, instead of one of this moment. */
  file?: string | undefined
  /** Whether pages are served as well, and asked for. */
  pages: boolean
}

/**
 * Rehearses the day on which everything is lost: makes a backup, restores it into a place of its
 * own, which compares every row, starts the program on it, and compares the boards' documents
 * again. Nothing of the installation is changed, and nothing stays behind. Throws StartError with
 * the first thing that went wrong.
 */
export async function rehearse(config: Config, given: Rehearsing): Promise<Rehearsal> {
  const { log, progress } = given
  const folder = await mkdtemp(path.join(tmpdir(), 'compa-rehearsal-'))
  const timed = stopwatch()
  const scratch = await makeScratch(config, folder)
  try {
    const file = given.file ?? path.join(folder, 'compa.tar')
    if (!given.file) {
      const beside = await openBeside(config, log)
      await makeBackup(beside, config, file, progress).finally(beside.close)
    }
    const backup = timed()
    const { manifest } = await restoreBackup(file, scratch.config, log, progress)
    const restore = timed()
    const before = await boardSums(scratch.config, log)
    const summing = timed()
    await startOn(scratch.config, given.pages)
    const start = timed()
    const boards = compare(before, await boardSums(scratch.config, log))
    const { size: bytes } = await stat(file)
    const ms = { backup, restore, start, compare: summing + timed() }
    return { manifest, bytes, into: scratch.name, boards, ms }
  } finally {
    await scratch.remove()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Starts the program on what was restored, asks it for what people would, and ends it. */
async function startOn(config: Config, pages: boolean): Promise<void> {
  const running = await serve(config, { pages })
  try {
    for (const place of ['/readyz', ...(pages ? ['/sign-in'] : [])]) {
      const { status } = await fetch(running.address + place)
      if (status !== 200)
        throw new StartError(`The restored program answers ${place} with ${status}.`)
    }
  } finally {
    await running.stop()
  }
}

/** How many boards are the same. Throws StartError naming the first that is not. */
function compare(before: Map<string, string>, after: Map<string, string>): number {
  for (const [board, sum] of before) {
    // Its time may have been over at the start: the program then deletes it, as it must.
    if (after.has(board) && after.get(board) !== sum)
      throw new StartError(`The board ${board} is not the same after the program ran on it.`)
  }
  return before.size
}

/** Milliseconds since it was last asked. */
function stopwatch(): () => number {
  let last = performance.now()
  return () => {
    const since = last
    last = performance.now()
    return Math.round(last - since)
  }
}

/** Whether this folder has built pages to start with. */
export const hasPages = (): boolean => existsSync(path.join('.next', 'BUILD_ID'))
