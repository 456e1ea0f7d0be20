import { getTranslations } from 'next-intl/server'
import { ActionButton } from '#components/sections/plan/exchange/action-button.tsx'
import { FeedPart } from '#components/sections/plan/exchange/feed-part.tsx'
import { currentUser } from '#server/auth/current-user.ts'
import { settingsOf } from '#server/auth/settings.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { feedOf, feedToken } from '#server/boards/calendar-feeds.ts'
import { addressOf } from '#server/config.ts'
import { program } from '#server/program.ts'
import { remindMe, subscribe, unsubscribe } from '../actions.ts'

/** The reader's own calendar and reminders of this plan. */
export default async function SubscribePage({ params }: { params: Promise<{ board: string }> }) {
  const entry = await boardPage((await params).board)
  const user = await currentUser()
  if (typeof entry === 'string' || !user) return null
  const { store, keys, config, mail } = program()
  const t = await getTranslations('plan')
  const { id } = entry.board
  const linkOf = async (board: string | null) => {
    const feed = await feedOf(store, user.id, board)
    return feed && `${addressOf(config)}/api/calendar/${feedToken(keys.secret, feed.id)}`
  }
  const feeds = [
    { of: 'board', all: false, link: await linkOf(id) },
    { of: 'all', all: true, link: await linkOf(null) },
  ] as const
  const isOn = (await settingsOf(store, user.id)).reminders === 'weekly'
  return (
    <section aria-label={t('feeds.title')} className="mt-6 grid max-w-3xl gap-6">
      <div>
        <h2 className="text-lg font-semibold">{t('feeds.title')}</h2>
        <p className="text-soft">{t('feeds.about')}</p>
      </div>
      {feeds.map(({ of, all, link }) => (
        <FeedPart
          key={of}
          of={of}
          link={link}
          subscribe={subscribe.bind(null, id, all)}
          unsubscribe={unsubscribe.bind(null, id, all)}
        />
      ))}
      <div className="border-t pt-5">
        <h2 className="text-lg font-semibold">{t('reminders.title')}</h2>
        <p className="mt-1 text-soft">
          {!mail || !user.email
            ? t('reminders.cannot')
            : isOn
              ? t('reminders.on')
              : t('reminders.off')}
        </p>
        {mail && user.email && (
          <div className="mt-3">
            <ActionButton
              action={remindMe.bind(null, id, !isOn)}
              label={isOn ? t('reminders.stopNow') : t('reminders.startNow')}
            />
          </div>
        )}
      </div>
    </section>
  )
}
