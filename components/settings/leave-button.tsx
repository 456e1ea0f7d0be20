'use client'

import { useTranslations } from 'next-intl'
import { ConfirmedButton } from '#components/ui/confirmed-button.tsx'
import type { FormOutcome } from '#components/ui/form.tsx'

/** Lets a member leave a board, after asking. */
export function LeaveButton({
  name,
  look,
  leave,
}: {
  /** What the board is called. */
  name: string
  look?: 'plain' | 'quiet'
  leave: () => Promise<FormOutcome>
}) {
  const t = useTranslations('settings')
  return (
    <ConfirmedButton
      action={leave}
      label={t('leave.button')}
      about={name}
      {...(look && { look })}
      title={t('leave.ask', { name })}
      text={t('leave.text')}
      yes={t('leave.yes')}
    />
  )
}
