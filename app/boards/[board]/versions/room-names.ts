import { getTranslations } from 'next-intl/server'
import type { Benchmark } from '#lib/benchmark/benchmark.ts'

/** What the rooms of a board are called, by their names without the board's; others are not listed. */
export async function roomNames(benchmark: Benchmark | undefined): Promise<Record<string, string>> {
  const t = await getTranslations('versions')
  const factors = (benchmark?.keyFactors ?? []).map(({ id, number, short }) => [
    `factor/${id}`,
    `${number}. ${short}`,
  ])
  return {
    ...Object.fromEntries(factors),
    context: t('rooms.context'),
    assessment: t('rooms.assessment'),
    'assessment@mentor': t('rooms.assessment'),
    'assessment@mentee': t('rooms.assessment'),
    actors: t('rooms.actors'),
    plan: t('rooms.plan'),
    comments: t('rooms.comments'),
  }
}
