'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { keptTexts } from '#lib/sync/kept-text.ts'
import { forgetLocalCopies } from '#lib/sync/local-copies.ts'
import { unsent } from '#lib/sync/unsent.ts'
import { Confirm } from './confirm.tsx'
import { type Preferences, ReaderMenu } from './reader-menu.tsx'

/** The rooms that a page has open, where it has any. */
interface OpenRooms {
  unsaved(): boolean
  close(): void
}

/** The reader's menu of a signed-in person. Signing out deletes this device's copies, so it may ask. */
export function SignedInMenu({
  preferences,
  rooms,
}: {
  preferences: Preferences
  rooms?: OpenRooms | undefined
}) {
  const t = useTranslations('signOut')
  const form = useRef<HTMLFormElement>(null)
  const [asking, setAsking] = useState<'unsaved' | 'away' | 'kept'>()
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
    else if (!rooms && unsent.any()) setAsking('away')
    else void signOut()
  }
  const texts = {
    unsaved: { title: t('title'), text: t('text'), yes: t('yes'), no: t('no') },
    away: { title: t('title'), text: t('away.text'), yes: t('yes'), no: t('away.no') },
    kept: {
      title: t('kept.title'),
      text: t('kept.text'),
      yes: t('kept.yes'),
      no: t('kept.no'),
    },
  }
  return (
    <>
      <form ref={form} action="/api/sign-out" method="post" hidden />
      <ReaderMenu preferences={preferences} onSignOut={ask} />
      <Confirm
        open={asking !== undefined}
        {...texts[asking ?? 'unsaved']}
        onAnswer={(confirmed) => {
          setAsking(undefined)
          if (confirmed) void signOut()
        }}
      />
    </>
  )
}
