'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { SingleNote } from '#components/richtext/single-note.tsx'
import { useWork } from '#components/sections/rows/use-work.ts'
import { privateNotes } from '#lib/board/private-notes.ts'
import type { NoteJson } from '#lib/board/rich-text.ts'

/** What one city's people write for themselves: nobody else ever opens it. */
export function PrivateNotes({
  room,
  now,
  mayWrite,
}: {
  room: string
  /** The notes as the page was made. */
  now: NoteJson
  mayWrite: boolean
}) {
  const t = useTranslations('stage')
  const { connection, writable } = useWork(room)
  const doc = connection?.doc
  const fragment = useMemo(() => doc && privateNotes.on(doc).notes.fragment('notes'), [doc])
  return (
    <section aria-label={t('private.title')} className="mt-5">
      <SingleNote
        name="private"
        {...{ connection, fragment, now }}
        label={t('private.title')}
        placeholder={t('private.prompt')}
        editable={mayWrite && writable}
      />
    </section>
  )
}
