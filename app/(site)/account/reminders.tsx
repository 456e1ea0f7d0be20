import { getTranslations } from 'next-intl/server'
import { ActionButton } from '#components/sections/plan/exchange/action-button.tsx'
import { settingsOf } from '#server/auth/settings.ts'
import type { User } from '#server/auth/users.ts'
import { program } from '#server/program.ts'
import { remindMe } from './between-sessions.ts'

/** Whether the reader is reminded by e-mail of what is due in their plans, and the switch for it. */
export async function Reminders({ user }: { user: Pick<User, 'id' | 'email'> }) {
  const t = await getTranslations('plan')
  const { store, mail } = program()
  const isOn = (await settingsOf(store, user.id)).reminders === 'weekly'
  if (!mail || !user.email) return <p className="text-soft">{t('reminders.cannot')}</p>
  return (
    <>
      <p className="text-soft">{isOn ? t('reminders.on') : t('reminders.off')}</p>
      <div className="mt-3">
        <ActionButton
          action={remindMe.bind(null, !isOn)}
          label={isOn ? t('reminders.stopNow') : t('reminders.startNow')}
        />
      </div>
    </>
  )
}
