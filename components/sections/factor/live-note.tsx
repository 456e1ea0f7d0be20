'use client'

import { type ComponentProps, useMemo } from 'react'
import NoteEditor from '#components/richtext/note-editor.tsx'
import { factor } from '#lib/board/factor.ts'
import type { NoteKey } from '#lib/board/note-keys.ts'

type Props = Omit<ComponentProps<typeof NoteEditor>, 'fragment'> & { of: NoteKey }

/** The editor on one of the factor's notes. */
export default function LiveNote({ of: key, connection, ...rest }: Props) {
  const fragment = useMemo(() => factor.on(connection.doc).notes.fragment(key), [connection, key])
  return <NoteEditor connection={connection} fragment={fragment} {...rest} />
}
