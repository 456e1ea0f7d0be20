'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Confirm } from '#components/ui/confirm.tsx'
import { type Preferences, ReaderMenu } from '#components/ui/reader-menu.tsx'
import { keptTexts } from '#lib/sync/kept-text.ts'
import { forgetLocalCopies } from '#lib/sync/local-copies.ts'
import { useBoard } from './board-context.tsx'

/** The reader's menu on a board. Signing out deletes this device's copies, so it may ask first. */
export function MemberMenu({ preferences }: { preferences: Preferences }) {
  const t = useTranslations('signOut')
  const { rooms } = useBoard()
  const form = useRef<HTMLFormElement>(null)
  const [asking, setAsking] = useState<'unsaved' | 'kept'>()
  const signOut = async () => {
    rooms?.close()
    keptTexts.forgetAll()
    await forgetLocalCopies()
    form.current?.submit()
  }
  const ask = () => {
    // What is kept apart will never be sent by itself: waiting would not help.
    if (keptTexts.any()) setAsking('kept')
    else if (rooms?.unsaved()) setAsking('unsaved')
    else void signOut()
  }
  const isKept = asking === 'kept'
  return (
    <>
      <form ref={form} action="/api/sign-out" method="post" hidden />
      <ReaderMenu preferences={preferences} onSignOut={ask} />
      <Confirm
        open={asking !== undefined}
        title={isKept ? t('kept.title') : t('title')}
        text={isKept ? t('kept.text') : t('text')}
        yes={isKept ? t('kept.yes') : t('yes')}
        no={isKept ? t('kept.no') : t('no')}
        onAnswer={(confirmed) => {
          setAsking(undefined)
          if (confirmed) void signOut()
        }}
      />
    </>
  )
}
