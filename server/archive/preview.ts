import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { plainText } from '#lib/board/rich-text.ts'
import type { ArchivePreview } from '#lib/report/archive-preview.ts'
import type { FactorModel } from '#lib/report/version-model.ts'
import type { ReadArchive } from './read-archive.ts'

/** Says what an archive holds, in a language. */
export async function previewOf(
  { manifest, model, sum }: Pick<ReadArchive, 'manifest' | 'model' | 'sum'>,
  language: string,
): Promise<ArchivePreview> {
  const { board, versions, people, sessions, olderVersions } = manifest
  const benchmark = await readBenchmarkIn(board.benchmark, [language])
  const last = versions.at(-1)
  return {
    sum,
    title: board.title,
    cities: board.cities,
    benchmark: benchmark?.title ?? board.benchmark,
    saved: { name: last?.name ?? '', kind: last?.kind ?? '', at: last?.at ?? '' },
    earlier: versions.length - 1,
    left: olderVersions,
    factors: { written: model.factors.filter(isWritten).length, all: model.factors.length },
    actors: model.actors.actors.length,
    actions: model.plan.actions.length,
    comments: model.threads.reduce((sum, { comments }) => sum + comments.length, 0),
    sessions: sessions.length,
    people: people.map(({ name, delegation }) => ({ name, delegation })),
  }
}

const isWritten = ({ notes, answers, cards, transfers }: FactorModel): boolean =>
  Object.values(notes).some((note) => plainText(note).trim() !== '') ||
  Object.keys(answers).length + cards.length + transfers.length > 0
