import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { City } from '#components/ui/mark.tsx'
import type { Delegation } from '#lib/access/access.ts'
import type { Room } from '#lib/sync/room-name.ts'
import { Ago } from './ago.tsx'
import { Block } from './block.tsx'
import { Rest } from './rest.tsx'

/** Something that was done on the board: where, by which city, and when. */
export type Done = { at: string; of: Delegation | null } & (
  | { kind: 'written'; room: Room }
  | { kind: 'handed-in' | 'revealed' | 'round-begun' }
)

/** What was done lately, and by which city. */
export function RecentActivity({
  board,
  cities,
  factors,
  deeds,
  now,
}: {
  board: string
  cities: Record<Delegation, string>
  factors: readonly { id: string; number: number; short: string }[]
  deeds: readonly Done[]
  /** Milliseconds since 1970. */
  now: number
}) {
  const t = useTranslations('overview')
  const sections = useTranslations('board.sections')
  if (deeds.length === 0) return null
  const place = (room: Room) => {
    if (room.section === 'factor') {
      const factor = factors.find(({ id }) => id === room.factor)
      return { path: `factors/${room.factor}`, name: `${factor?.number} ${factor?.short}` }
    }
    const path = room.section === 'assessment' ? 'ratings' : room.section
    return path === 'stage' || path === 'comments' ? undefined : { path, name: sections(path) }
  }
  const where = (deed: Done) =>
    deed.kind === 'written'
      ? place(deed.room)
      : { path: 'ratings', name: t(`activity.${deed.kind}`) }
  const lines = deeds.flatMap((deed) => {
    const to = where(deed)
    return to ? [{ deed, to }] : []
  })
  return (
    <Block id="activity" title={t('activity.title')}>
      <Rest
        shown={6}
        more={(count) => t('activity.more', { count })}
        items={lines.map(({ deed, to }) => (
          <li
            key={`${deed.kind} ${to.path} ${deed.of} ${deed.at}`}
            className="flex flex-wrap items-baseline gap-x-3 py-1"
          >
            {deed.of ? (
              <City of={deed.of} name={cities[deed.of]} />
            ) : (
              <span className="text-soft">{t('balance.neither')}</span>
            )}
            <Link
              href={`/boards/${board}/${to.path}`}
              className="py-0.5 no-underline hover:underline"
            >
              {to.name}
            </Link>
            <span className="text-[0.9375rem]">
              <Ago at={deed.at} now={now} />
            </span>
          </li>
        ))}
      />
    </Block>
  )
}
