'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import { keptTexts } from '#lib/sync/kept-text.ts'
import { unsent } from '#lib/sync/unsent.ts'
import { forgetDevice } from './forget-device.ts'

/** What to ask before something is done. */
export interface Question {
  title: string
  text: string
  yes: string
  no: string
}

/**
 * Signs out in this browser, and deletes its copies of boards. Asks first when words would be lost
 * with them, or the person their way back.
 */
export function SignOut({
  label,
  action,
  ask,
}: {
  label: string
  action: () => Promise<unknown>
  ask?: Question | undefined
}) {
  const t = useTranslations('signOut')
  const [question, setQuestion] = useState<Question>()
  const [busy, startLeaving] = useTransition()
  const leave = () =>
    startLeaving(async () => {
      await action()
      await forgetDevice()
      window.location.assign('/')
    })
  const begin = () => {
    if (keptTexts.any()) {
      const [title, text] = [t('kept.title'), t('kept.text')]
      setQuestion({ title, text, yes: t('kept.yes'), no: t('kept.no') })
    } else if (unsent.any()) {
      setQuestion({ title: t('title'), text: t('text'), yes: t('yes'), no: t('no') })
    } else if (ask) setQuestion(ask)
    else leave()
  }
  return (
    <>
      <button
        type="button"
        className={buttonClass('plain')}
        aria-disabled={busy}
        onClick={() => !busy && begin()}
      >
        {label}
      </button>
      <Confirm
        open={question !== undefined}
        title={question?.title ?? ''}
        text={question?.text ?? ''}
        yes={question?.yes ?? ''}
        no={question?.no ?? ''}
        onAnswer={(confirmed) => {
          setQuestion(undefined)
          if (confirmed) leave()
        }}
      />
    </>
  )
}
