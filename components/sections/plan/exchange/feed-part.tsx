'use client'

import { ConfirmedButton } from '#components/ui/confirmed-button.tsx'
import { CopyLine } from '#components/ui/copy-line.tsx'
import type { FormOutcome } from '#components/ui/form.tsx'
import { ActionButton } from './action-button.tsx'

/** An address for the reader's own calendar: made, copied, and ended. */
export function FeedPart({
  name,
  words,
  link,
  subscribe,
  unsubscribe,
}: {
  /** What it is the calendar of. */
  name: string
  words: Record<'make' | 'renew' | 'renewTitle' | 'end' | 'endTitle' | 'endText', string>
  /** Undefined where there is none yet. */
  link: string | undefined
  /** Without it none can be made here. */
  subscribe?: () => Promise<FormOutcome>
  unsubscribe: () => Promise<FormOutcome>
}) {
  return (
    <section aria-label={name} className="grid gap-2">
      <h3 className="font-semibold">{name}</h3>
      {link ? (
        <>
          <CopyLine label={name} text={link} />
          <div className="flex flex-wrap gap-2">
            {subscribe && (
              <ConfirmedButton
                action={subscribe}
                look="quiet"
                label={words.renew}
                about={name}
                title={words.renewTitle}
                text={words.endText}
                yes={words.renew}
              />
            )}
            <ConfirmedButton
              action={unsubscribe}
              look="quiet"
              label={words.end}
              about={name}
              title={words.endTitle}
              text={words.endText}
              yes={words.end}
            />
          </div>
        </>
      ) : (
        subscribe && (
          <div>
            <ActionButton action={subscribe} label={words.make} />
          </div>
        )
      )}
    </section>
  )
}
