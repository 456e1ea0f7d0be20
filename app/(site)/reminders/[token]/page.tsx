import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { buttonClass } from '#components/ui/button.tsx'
import { settingsOf } from '#server/auth/settings.ts'
import { whoseReminders } from '#server/boards/stop-reminders.ts'
import { program } from '#server/program.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plan')
  return { title: t('reminders.title'), robots: { index: false } }
}

/** Where a letter's last line leads: stops the letters. Looking at it changes nothing. */
export default async function RemindersPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const t = await getTranslations('plan')
  const { store, keys } = program()
  const user = await whoseReminders(store, keys.secret, token)
  const isOn = user && (await settingsOf(store, user.id)).reminders === 'weekly'
  return (
    <main className="mx-auto max-w-2xl px-4 py-12 sm:px-6">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{t('reminders.title')}</h1>
      <p role="status" className="mt-4 text-lg">
        {!user && t('reminders.unknown')}
        {user && (isOn ? t('reminders.on') : t('reminders.off'))}
      </p>
      {isOn && (
        <form method="post" action={`/api/reminders/${encodeURIComponent(token)}`} className="mt-6">
          <button type="submit" className={buttonClass('primary')}>
            {t('reminders.stopNow')}
          </button>
        </form>
      )}
    </main>
  )
}
