import { useTranslations } from 'next-intl'
import { CodeForm } from './code-form.tsx'

/** Says why an invitation lets nobody in, and what to do; a guessed code was never one. */
export function NoEntry({
  reason,
  until = '',
  problem,
}: {
  reason?: 'unknown' | 'expired' | 'used-up' | 'revoked'
  /** The last day on which it was good. */
  until?: string
  /** Why it may not be looked for now. */
  problem?: string
}) {
  const t = useTranslations('join')
  return (
    <main className="mx-auto max-w-xl px-4 py-12 sm:px-6">
      <h1 className="font-serif text-3xl leading-tight font-semibold tracking-tight sm:text-4xl">
        {reason ? t(`ended.${reason}.title`) : t('notNow')}
      </h1>
      <p className="mt-3 text-lg text-soft">
        {reason ? t(`ended.${reason}.text`, { date: until }) : problem}
      </p>
      <h2 className="mt-10 mb-4 font-serif text-xl font-semibold">{t('another')}</h2>
      <CodeForm />
    </main>
  )
}
