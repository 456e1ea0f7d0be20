'use client'

import { type ComponentProps, useMemo } from 'react'
import NoteEditor from '#components/richtext/note-editor.tsx'
import { stage } from '#lib/board/stage.ts'

type Props = Omit<ComponentProps<typeof NoteEditor>, 'fragment'> & { session: string }

/** The editor on the minutes of a session. */
export default function LiveMinutes({ session, connection, ...rest }: Props) {
  const fragment = useMemo(
    () => stage.on(connection.doc).minutes.fragment(session),
    [connection, session],
  )
  return <NoteEditor connection={connection} fragment={fragment} {...rest} />
}
