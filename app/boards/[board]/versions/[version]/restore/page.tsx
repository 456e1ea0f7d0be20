import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { RestoreForm } from '#components/review/restore-form.tsx'
import { RestoreItemsForm } from '#components/review/restore-items-form.tsx'
import { VersionHead } from '#components/review/version-head.tsx'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { itemsThatDiffer } from '#server/boards/items-that-differ.ts'
import { roomsThatDiffer } from '#server/boards/rooms-that-differ.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import { restore, restoreItems } from '../../actions.ts'
import { itemGroups } from '../../item-groups.ts'
import { leadsVersion } from '../../leads-version.ts'
import { NotHere } from '../../not-here.tsx'
import { roomNames } from '../../room-names.ts'

interface Props {
  params: Promise<{ board: string; version: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('versions'))('restore.title') }
}

/** Where a facilitator brings a version back, whole or some parts. */
export default async function RestorePage({ params }: Props) {
  const { board: id, version: versionId } = await params
  const entry = await leadsVersion(id, versionId)
  if (typeof entry === 'string') return <NotHere why={entry} board={id} />
  const { board, version } = entry
  const [t, locale] = [await getTranslations('versions'), await getLocale()]
  const names = await roomNames(await readBenchmarkIn(board.benchmark, [locale]))
  const differing = await roomsThatDiffer(program(), version).catch((error) => {
    if (error instanceof Refusal) return undefined
    throw error
  })
  return (
    <main
      id="work"
      tabIndex={-1}
      className="max-w-3xl px-4 pt-6 pb-16 outline-none sm:px-10 sm:pt-8"
    >
      <VersionHead title={t('restore.title')} lead={t('restore.lead')} version={version} />
      {differing === undefined && (
        <p className="mt-6 font-semibold text-bad">
          {t('damaged.title')}. {t('damaged.text')}
        </p>
      )}
      {board.archivedAt !== null && <p className="mt-6">{t('restore.archived')}</p>}
      {differing?.length === 0 && <p className="mt-6">{t('restore.same')}</p>}
      {board.archivedAt === null && differing && differing.length > 0 && (
        <>
          <RestoreForm
            action={restore.bind(null, board.id, version.id)}
            rooms={differing.map((room) => ({ room, name: names[room] ?? room }))}
            back={`/boards/${board.id}/versions`}
          />
          <RestoreItemsForm
            action={restoreItems.bind(null, board.id, version.id)}
            groups={await itemGroups(board, await itemsThatDiffer(program(), version), names)}
          />
        </>
      )}
    </main>
  )
}
