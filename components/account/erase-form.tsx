'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '#components/ui/field.tsx'
import { Form, type FormOutcome } from '#components/ui/form.tsx'
import { forgetDevice } from './forget-device.ts'

/** Asks for one's own name, erases, deletes this browser's copies and says goodbye. */
export function EraseForm({
  name,
  action,
}: {
  name: string
  action: (form: FormData) => Promise<FormOutcome>
}) {
  const t = useTranslations('erase')
  // The page that answers no longer holds this form, so what follows cannot wait for it.
  const erase = async (form: FormData) => {
    const outcome = await action(form)
    if (outcome.done !== undefined) {
      await forgetDevice()
      window.location.assign('/account/erased')
    }
    return outcome
  }
  return (
    <Form action={erase} submit={t('submit')}>
      <TextField
        name="name"
        label={t('typeName')}
        hint={t('typeNameHint', { name })}
        autoComplete="off"
        className="max-w-md"
      />
    </Form>
  )
}
