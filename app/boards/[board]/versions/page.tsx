import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { MakeVersion } from '#components/review/make-version.tsx'
import { Timeline } from '#components/review/timeline.tsx'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { remarkCounts } from '#server/boards/review-marks.ts'
import { changesByVersion } from '#server/boards/version-changes.ts'
import { versionsOf } from '#server/boards/versions.ts'
import { program } from '#server/program.ts'
import { removeVersion, saveNamedVersion } from './actions.ts'
import { roomNames } from './room-names.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('versions'))('title') }
}

interface Props {
  params: Promise<{ board: string }>
  searchParams: Promise<{ restored?: string | string[] }>
}

export default async function VersionsPage({ params, searchParams }: Props) {
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return null
  const { board, member } = entry
  const { store } = program()
  const [t, locale] = [await getTranslations('versions'), await getLocale()]
  const versions = await versionsOf(store, board.id)
  const benchmark = await readBenchmarkIn(board.benchmark, [locale])
  const { restored } = await searchParams
  const leads = member.role === 'facilitator'
  return (
    <main
      id="work"
      tabIndex={-1}
      className="max-w-4xl px-4 pt-6 pb-16 outline-none sm:px-10 sm:pt-8"
    >
      <h1 className="font-serif text-[1.625rem] leading-tight font-semibold tracking-tight sm:text-[2.125rem]">
        {t('title')}
      </h1>
      <p className="mt-2 max-w-2xl text-soft sm:text-lg">{t('lead')}</p>
      {versions.some(({ id }) => id === restored) && (
        <p role="status" className="mt-5 max-w-2xl border-l-[3px] border-ok pl-4">
          <strong className="font-semibold text-ok">{t('restore.done')}</strong>{' '}
          <a href={`#${restored}`} className="prose-link">
            {t('restore.before')}
          </a>
        </p>
      )}
      {leads && board.archivedAt === null && (
        <MakeVersion action={saveNamedVersion.bind(null, board.id)} open={versions.length === 0} />
      )}
      <Timeline
        board={board.id}
        cities={board.cities}
        versions={versions}
        changes={await changesByVersion(store, board.id)}
        remarks={await remarkCounts(store, board.id)}
        rooms={await roomNames(benchmark)}
        remove={leads ? removeVersion.bind(null, board.id) : undefined}
      />
    </main>
  )
}
