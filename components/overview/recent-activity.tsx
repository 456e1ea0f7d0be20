import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { sectionPlaces } from '#components/board/places.ts'
import { City } from '#components/ui/mark.tsx'
import type { Delegation } from '#lib/access/access.ts'
import type { KeyFactor } from '#lib/benchmark/benchmark.ts'
import type { FactorView } from '#lib/board/factor-places.ts'
import type { Room } from '#lib/sync/room-name.ts'
import { Ago } from './ago.tsx'
import { Block } from './block.tsx'
import { Rest } from './rest.tsx'

/** Something that was done on the board: where, by which city, and when. */
export type Done = { at: string; of: Delegation | null } & (
  | { kind: 'written'; room: Room; view?: FactorView; questions?: readonly string[] }
  | { kind: 'handed-in' | 'revealed' | 'round-begun' }
)

/** Where it can be read, and what it is called. */
interface Place {
  path: string
  name: string
  /** Which part of it. */
  what?: string | undefined
}

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
  factors: readonly Pick<KeyFactor, 'id' | 'number' | 'short' | 'questions'>[]
  deeds: readonly Done[]
  /** Milliseconds since 1970. */
  now: number
}) {
  const t = useTranslations('overview')
  const sections = useTranslations('board.sections')
  const views = useTranslations('factor')
  if (deeds.length === 0) return null
  const underFactor = (id: string, view: FactorView | undefined, asked: readonly string[]) => {
    const factor = factors.find((known) => known.id === id)
    if (!factor) return undefined
    const numbers = asked
      .map((question) => factor.questions.findIndex((known) => known.id === question) + 1)
      .filter((number) => number > 0)
      .sort((a, b) => a - b)
    const [first] = numbers
    const question = numbers.length === 1 && first ? factor.questions[first - 1] : undefined
    const what =
      view === 'questions' && numbers.length > 0
        ? t('activity.questions', { count: numbers.length, number: first ?? 0 })
        : view && views(view)
    const path = `factors/${id}${view === undefined || view === 'notes' ? '' : `/${view}`}`
    return {
      path: question ? `${path}#${question.id}` : path,
      name: `${factor.number} ${factor.short}`,
      what,
    }
  }
  const where = (deed: Done): Place | undefined => {
    if (deed.kind !== 'written') return { path: 'ratings', name: t(`activity.${deed.kind}`) }
    const { room, view, questions = [] } = deed
    if (room.section === 'factor') return underFactor(room.factor, view, questions)
    const section = room.section === 'assessment' ? 'ratings' : room.section
    const path = sectionPlaces.find((known) => known === section)
    return path && { path, name: sections(path) }
  }
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
              deed.kind === 'written' && <span className="text-soft">{t('balance.neither')}</span>
            )}
            <Link
              href={`/boards/${board}/${to.path}`}
              className="py-0.5 no-underline hover:underline"
            >
              {to.name}
              {to.what && <span className="text-soft"> · {to.what}</span>}
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
