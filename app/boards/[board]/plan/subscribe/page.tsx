import { getTranslations } from 'next-intl/server'
import { Calendars } from '#app/(site)/account/calendars.tsx'
import { Reminders } from '#app/(site)/account/reminders.tsx'
import { currentUser } from '#server/auth/current-user.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { subscribe } from '../actions.ts'

/** The reader's own calendar and reminders of this plan. */
export default async function SubscribePage({ params }: { params: Promise<{ board: string }> }) {
  const entry = await boardPage((await params).board)
  const user = await currentUser()
  if (typeof entry === 'string' || !user) return null
  const t = await getTranslations('plan')
  const { id } = entry.board
  return (
    <section aria-label={t('feeds.title')} className="mt-6 grid max-w-3xl gap-6">
      <div>
        <h2 className="text-lg font-semibold">{t('feeds.title')}</h2>
        <p className="text-soft">{t('feeds.about')}</p>
      </div>
      <Calendars user={user.id} here={{ id, subscribe: subscribe.bind(null, id) }} />
      <div className="border-t pt-5">
        <h2 className="mb-1 text-lg font-semibold">{t('reminders.title')}</h2>
        <Reminders user={user} />
      </div>
    </section>
  )
}
