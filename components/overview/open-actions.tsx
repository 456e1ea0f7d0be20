import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { Actor } from '#lib/board/actors.ts'
import type { Line } from '#lib/board/checks.ts'
import { daysOverdue, openActions } from '#lib/board/deadline.ts'
import { longDay } from '#lib/i18n/times.ts'
import { Block } from './block.tsx'
import { Rest } from './rest.tsx'

/** The actions that are still to be done, with their end and who leads them. */
export function OpenActions({
  board,
  actions,
  actors,
  today,
}: {
  board: string
  actions: readonly Line[]
  actors: readonly Pick<Actor, 'id' | 'name'>[]
  /** YYYY-MM-DD. */
  today: string
}) {
  const t = useTranslations('overview')
  const locale = useLocale()
  const open = openActions(actions)
  const leadOf = ({ lead, leadActor }: Line) =>
    actors.find(({ id }) => id === leadActor)?.name || lead.trim()
  return (
    <Block id="open-actions" title={t('actions.title', { count: open.length })}>
      {open.length === 0 && (
        <p className="py-3 text-soft">
          {actions.length === 0 ? t('actions.none') : t('actions.allDone')}{' '}
          <Link href={`/boards/${board}/plan`} className="prose-link">
            {t('actions.plan')}
          </Link>
        </p>
      )}
      <Rest
        shown={8}
        more={(count) => t('actions.more', { count })}
        items={open.map((action) => {
          const late = daysOverdue(action, today)
          const lead = leadOf(action)
          return (
            <li key={action.id} className="py-2">
              <Link
                href={`/boards/${board}/plan#${action.id}`}
                className="font-semibold no-underline [overflow-wrap:anywhere] hover:underline"
              >
                {action.title || t('nameless')}
              </Link>
              <p className="text-[0.9375rem] text-soft [overflow-wrap:anywhere]">
                {action.end === null
                  ? t('actions.noEnd')
                  : t('actions.until', { day: longDay(new Date(action.end), locale) })}
                {late > 0 && (
                  <strong className="font-semibold text-bad">
                    {' '}
                    · {t('actions.overdue', { days: late })}
                  </strong>
                )}
                {' · '}
                {lead === '' ? t('actions.noLead') : <bdi>{lead}</bdi>}
              </p>
            </li>
          )
        })}
      />
    </Block>
  )
}
