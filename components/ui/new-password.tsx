'use client'

import { useTranslations } from 'next-intl'
import { limits } from '#lib/limits.ts'
import { TextField } from './field.tsx'

/** The field for a new password. The address beside it is for the browser that keeps passwords. */
export function NewPassword({ email }: { email?: string }) {
  const t = useTranslations('signIn')
  return (
    <>
      {email && (
        <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      )}
      <TextField
        name="password"
        type="password"
        autoComplete="new-password"
        label={t('newPassword')}
        hint={t('newPasswordHint', { least: limits.passwordLength.least })}
      />
    </>
  )
}
