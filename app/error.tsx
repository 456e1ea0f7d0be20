'use client'

import { useTranslations } from 'next-intl'
import { buttonClass } from '#components/ui/button.tsx'

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const t = useTranslations('error')
  return (
    <main className="mx-auto flex max-w-2xl flex-col items-start gap-4 px-5 py-16 sm:py-24">
      <h1 className="font-serif text-3xl font-semibold">{t('title')}</h1>
      <p className="text-lg text-soft">{t('text')}</p>
      {error.digest && <p className="text-soft">{t('code', { code: error.digest })}</p>}
      <button type="button" onClick={reset} className={buttonClass('primary')}>
        {t('again')}
      </button>
    </main>
  )
}
