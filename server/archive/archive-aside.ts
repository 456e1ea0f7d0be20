import type { Benchmark } from '#lib/benchmark/benchmark.ts'
import { limits } from '#lib/limits.ts'
import type { VersionModel } from '#lib/report/version-model.ts'
import { aside } from '#server/aside.ts'
import { Refusal } from '#server/refusal.ts'
import type { Gathered } from './gather.ts'
import type { ReadArchive } from './read-archive.ts'

/** An archive to be made, or to be read. */
export type Aside =
  | {
      what: 'make'
      model: VersionModel
      benchmark: Benchmark
      language: string
      gathered: Gathered
    }
  | { what: 'read'; zip: Uint8Array; users: readonly string[] }

type Answer<Done> = { done: Done } | { refused: { reason: string; values: Refusal['values'] } }

/** Makes an archive in a thread of its own. Ends early when whoever asked for it goes away. */
export const makeArchiveAside = (
  given: Omit<Extract<Aside, { what: 'make' }>, 'what'>,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> => ask({ what: 'make', ...given }, signal)

/**
 * Reads an archive in a thread of its own, which takes its bytes along: they are empty then. Throws
 * the Refusals of `readArchive`.
 */
export async function readArchiveAside(
  zip: Uint8Array<ArrayBuffer>,
  users: readonly string[],
  signal: AbortSignal,
): Promise<ReadArchive> {
  const patience = AbortSignal.timeout(limits.archiveMs)
  try {
    const both = AbortSignal.any([signal, patience])
    return await ask<ReadArchive>({ what: 'read', zip, users }, both, [zip.buffer])
  } catch (error) {
    // Small bytes can be much work, or fill the memory of the thread, which then ends alone.
    const isFull = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
    if (isFull || (patience.aborted && !signal.aborted)) throw new Refusal('archive-large')
    throw error
  }
}

async function ask<Done>(given: Aside, signal: AbortSignal, moved: ArrayBuffer[] = []) {
  const answer = await aside<Aside, Answer<Done>>('archive/archive-worker.ts', given, signal, moved)
  if ('done' in answer) return answer.done
  const { reason, values } = answer.refused
  throw new Refusal(reason, { values })
}
