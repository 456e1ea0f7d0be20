'use client'

import { type ComponentProps, useMemo } from 'react'
import NoteEditor from '#components/richtext/note-editor.tsx'
import { privateNotes } from '#lib/board/private-notes.ts'

type Props = Omit<ComponentProps<typeof NoteEditor>, 'fragment'>

/** The editor on a city's private notes. */
export default function LivePrivateNotes({ connection, ...rest }: Props) {
  const fragment = useMemo(
    () => privateNotes.on(connection.doc).notes.fragment('notes'),
    [connection],
  )
  return <NoteEditor connection={connection} fragment={fragment} {...rest} />
}
