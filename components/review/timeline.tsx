import { getTranslations } from 'next-intl/server'
import type { FormOutcome } from '#components/ui/form.tsx'
import type { Delegation } from '#lib/access/access.ts'
import { type RoomChangeView, VersionItem, type VersionView } from './version-item.tsx'

/** All versions of a board, the newest first, each with what was written before it. */
export async function Timeline({
  board,
  cities,
  versions,
  changes,
  remarks,
  rooms,
  remove,
}: {
  board: string
  cities: Record<Delegation, string>
  versions: readonly VersionView[]
  changes: ReadonlyMap<string, readonly RoomChangeView[]>
  /** How much was said of a version by review links. */
  remarks: ReadonlyMap<string, number>
  /** What rooms are called; others are not spoken of. */
  rooms: Record<string, string>
  /** Deletes a version that was named; only for those who may. */
  remove: ((version: string, form: FormData) => Promise<FormOutcome>) | undefined
}) {
  const t = await getTranslations('versions')
  if (versions.length === 0) {
    return <p className="mt-10 max-w-2xl border-t pt-6 text-soft">{t('none')}</p>
  }
  return (
    <>
      <p className="mt-7">
        <a
          href={`/boards/${board}/versions/compare?from=${versions[0]?.id}&to=now`}
          className="prose-link"
        >
          {t('sinceLast')}
        </a>
      </p>
      <ol className="mt-6 border-l-2">
        {versions.map((version, index) => (
          <VersionItem
            key={version.id}
            board={board}
            cities={cities}
            version={version}
            before={versions[index + 1]?.id}
            changes={(changes.get(version.id) ?? []).filter(({ room }) => rooms[room])}
            remarks={remarks.get(version.id) ?? 0}
            rooms={rooms}
            leads={remove !== undefined}
            remove={version.kind === 'named' ? remove?.bind(null, version.id) : undefined}
          />
        ))}
      </ol>
    </>
  )
}
