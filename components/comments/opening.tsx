'use client'

import { useTranslations } from 'next-intl'

/** What stands there while comments are being opened. */
export function Opening() {
  const t = useTranslations('comments')
  return (
    <p role="status" className="py-6 text-soft">
      {t('opening')}
    </p>
  )
}
