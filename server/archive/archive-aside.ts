import type { Benchmark } from '#lib/benchmark/benchmark.ts'
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
export const readArchiveAside = (
  zip: Uint8Array<ArrayBuffer>,
  users: readonly string[],
  signal: AbortSignal,
): Promise<ReadArchive> => ask({ what: 'read', zip, users }, signal, [zip.buffer])

async function ask<Done>(given: Aside, signal: AbortSignal, moved: ArrayBuffer[] = []) {
  const answer = await aside<Aside, Answer<Done>>('archive/archive-worker.ts', given, signal, moved)
  if ('done' in answer) return answer.done
  const { reason, values } = answer.refused
  throw new Refusal(reason, { values })
}
