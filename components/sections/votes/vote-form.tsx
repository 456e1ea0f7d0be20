'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { ChoiceField, inputClass, TextField } from '#components/ui/field.tsx'
import { Form, type FormOutcome } from '#components/ui/form.tsx'
import { type VoteKind, voteKinds, voterKinds } from '#lib/board/votes.ts'

/** Begins a vote: its question, on what, who votes, and with how many votes. */
export function VoteForm({
  factors,
  action,
}: {
  factors: readonly { id: string; label: string }[]
  action: (form: FormData) => Promise<FormOutcome>
}) {
  const t = useTranslations('votes')
  const [kind, setKind] = useState<VoteKind>('options')
  const area = useId()
  return (
    <Form action={action} submit={t('begin')} className="max-w-2xl">
      <TextField name="question" label={t('question')} autoComplete="off" dir="auto" />
      <ChoiceField
        name="kind"
        label={t('on')}
        value={kind}
        onChange={({ target }) =>
          setKind(voteKinds.find((known) => known === target.value) ?? 'options')
        }
      >
        {voteKinds.map((value) => (
          <option key={value} value={value}>
            {t(`kinds.${value}`)}
          </option>
        ))}
      </ChoiceField>
      {kind === 'cards' && (
        <ChoiceField name="factor" label={t('factor')}>
          {factors.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </ChoiceField>
      )}
      {kind === 'options' && (
        <div className="grid gap-1.5">
          <label htmlFor={area} className="font-semibold">
            {t('options')}
          </label>
          <textarea id={area} name="options" rows={4} dir="auto" className={`${inputClass} py-2`} />
        </div>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <ChoiceField name="voters" label={t('who')}>
          {voterKinds.map((value) => (
            <option key={value} value={value}>
              {t(`voters.${value}`)}
            </option>
          ))}
        </ChoiceField>
        <TextField name="each" label={t('each')} inputMode="numeric" defaultValue="3" />
      </div>
    </Form>
  )
}
