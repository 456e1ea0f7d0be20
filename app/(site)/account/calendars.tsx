import { getTranslations } from 'next-intl/server'
import { FeedPart } from '#components/sections/plan/exchange/feed-part.tsx'
import { feedsOf, feedToken } from '#server/boards/calendar-feeds.ts'
import { addressOf } from '#server/config.ts'
import { program } from '#server/program.ts'
import { endFeed, subscribeToAll } from './between-sessions.ts'

/** The addresses for the reader's own calendar: of all of their boards, and of each that has one. */
export async function Calendars({
  user,
  here,
}: {
  user: string
  /** The board that is offered where it has none yet. */
  here?: { id: string; subscribe: Parameters<typeof FeedPart>[0]['subscribe'] }
}) {
  const t = await getTranslations('plan')
  const { store, keys, config } = program()
  const feeds = await feedsOf(store, user)
  const linkOf = (board: string | null) => {
    const feed = feeds.find((known) => known.board === board)
    return feed && `${addressOf(config)}/api/calendar/${feedToken(keys.secret, feed.id)}`
  }
  const words = {
    make: t('feeds.make'),
    renew: t('feeds.renew'),
    renewTitle: t('feeds.renewTitle'),
    end: t('feeds.end'),
    endTitle: t('feeds.endTitle'),
    endText: t('feeds.endText'),
  }
  const others = here ? [] : feeds.filter(({ board }) => board !== null)
  return (
    <div className="grid gap-6">
      {here && (
        <FeedPart
          name={t('feeds.board')}
          words={words}
          link={linkOf(here.id)}
          subscribe={here.subscribe}
          unsubscribe={endFeed.bind(null, here.id)}
        />
      )}
      <FeedPart
        name={t('feeds.all')}
        words={words}
        link={linkOf(null)}
        subscribe={subscribeToAll}
        unsubscribe={endFeed.bind(null, null)}
      />
      {others.map(({ board, name }) => (
        <FeedPart
          key={board}
          name={name}
          words={words}
          link={linkOf(board)}
          unsubscribe={endFeed.bind(null, board)}
        />
      ))}
    </div>
  )
}
