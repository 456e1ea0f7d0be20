'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Confirm } from '#components/ui/confirm.tsx'
import { type Preferences, ReaderMenu } from '#components/ui/reader-menu.tsx'
import { forgetLocalCopies } from '#lib/sync/local-copies.ts'
import { useBoard } from './board-context.tsx'

/** The reader's menu on a board. Signing out deletes this device's copies, so it may ask first. */
export function MemberMenu({ preferences }: { preferences: Preferences }) {
  const t = useTranslations('signOut')
  const { rooms } = useBoard()
  const form = useRef<HTMLFormElement>(null)
  const [asking, setAsking] = useState(false)
  const signOut = async () => {
    rooms?.close()
    await forgetLocalCopies()
    form.current?.submit()
  }
  return (
    <>
      <form ref={form} action="/api/sign-out" method="post" hidden />
      <ReaderMenu
        preferences={preferences}
        onSignOut={() => (rooms?.unsaved() ? setAsking(true) : void signOut())}
      />
      <Confirm
        open={asking}
        title={t('title')}
        text={t('text')}
        yes={t('yes')}
        no={t('no')}
        onAnswer={(confirmed) => {
          setAsking(false)
          if (confirmed) void signOut()
        }}
      />
    </>
  )
}
