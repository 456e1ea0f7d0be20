'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { CopyLine } from '#components/ui/copy-line.tsx'
import { Form, type FormOutcome } from '#components/ui/form.tsx'

/** A form out of which a link comes, which is shown here and never again. */
export function LinkForm({
  action,
  submit,
  look = 'plain',
  children,
}: {
  action: (form: FormData) => Promise<FormOutcome>
  submit: string
  look?: 'primary' | 'plain'
  children: ReactNode
}) {
  const t = useTranslations('admin')
  const [link, setLink] = useState<string>()
  return (
    <div className="grid gap-5">
      <Form action={action} submit={submit} look={look} onDone={({ shown }) => setLink(shown)}>
        {children}
      </Form>
      {link && (
        <section aria-label={t('once.label')} className="grid gap-2 border-l-4 border-accent pl-4">
          <p>{t('once.text')}</p>
          <CopyLine label={t('once.label')} text={link} />
        </section>
      )}
    </div>
  )
}
