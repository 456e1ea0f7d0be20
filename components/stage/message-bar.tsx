'use client'

import { Megaphone, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { focusTitle } from './use-go-to.ts'
import { useStage } from './use-stage.tsx'

/** What the facilitator says to everybody, until it is taken down or the reader puts it away. */
export function MessageBar() {
  const t = useTranslations('stage')
  const { message } = useStage().attention
  const [away, setAway] = useState<string>()
  const isShown = message && message.at !== away
  return (
    <div role="status" className="no-print">
      {isShown && (
        <div className="flex items-start gap-3 border-b bg-warn-soft px-4 py-2.5 sm:px-10">
          <Megaphone size={18} aria-hidden="true" className="mt-1 shrink-0 text-warn" />
          <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
            <strong>{t('messageFrom', { name: message.by })}</strong>{' '}
            <span dir="auto">{message.text}</span>
          </p>
          <button
            type="button"
            className={buttonClass('quiet', 'icon')}
            aria-label={t('dismiss')}
            onClick={() => {
              setAway(message.at)
              focusTitle({ stays: true })
            }}
          >
            <X size={18} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  )
}
