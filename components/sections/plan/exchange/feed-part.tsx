'use client'

import { useTranslations } from 'next-intl'
import { ConfirmedButton } from '#components/ui/confirmed-button.tsx'
import { CopyLine } from '#components/ui/copy-line.tsx'
import type { FormOutcome } from '#components/ui/form.tsx'
import { ActionButton } from './action-button.tsx'

/** An address for the reader's own calendar: made, copied, and ended. */
export function FeedPart({
  of,
  link,
  subscribe,
  unsubscribe,
}: {
  of: 'board' | 'all'
  /** Undefined where there is none yet. */
  link: string | undefined
  subscribe: () => Promise<FormOutcome>
  unsubscribe: () => Promise<FormOutcome>
}) {
  const t = useTranslations('plan')
  const name = t(`feeds.${of}`)
  return (
    <section aria-label={name} className="grid gap-2">
      <h3 className="font-semibold">{name}</h3>
      {link ? (
        <>
          <CopyLine label={name} text={link} />
          <div className="flex flex-wrap gap-2">
            <ConfirmedButton
              action={subscribe}
              look="quiet"
              label={t('feeds.renew')}
              about={name}
              title={t('feeds.renewTitle')}
              text={t('feeds.endText')}
              yes={t('feeds.renew')}
            />
            <ConfirmedButton
              action={unsubscribe}
              look="quiet"
              label={t('feeds.end')}
              about={name}
              title={t('feeds.endTitle')}
              text={t('feeds.endText')}
              yes={t('feeds.end')}
            />
          </div>
        </>
      ) : (
        <div>
          <ActionButton action={subscribe} label={t('feeds.make')} />
        </div>
      )}
    </section>
  )
}
