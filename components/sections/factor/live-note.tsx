'use client'

import { type ComponentProps, useMemo } from 'react'
import { useNotePassages } from '#components/comments/use-note-passages.ts'
import NoteEditor from '#components/richtext/note-editor.tsx'
import { factor } from '#lib/board/factor.ts'
import type { NoteKey } from '#lib/board/note-keys.ts'

type Props = Omit<ComponentProps<typeof NoteEditor>, 'fragment' | 'passages'> & {
  of: NoteKey
  factor: string
}

/** The editor on one of the factor's notes. */
export default function LiveNote({ of: key, factor: factorId, connection, ...rest }: Props) {
  const fragment = useMemo(() => factor.on(connection.doc).notes.fragment(key), [connection, key])
  const passages = useNotePassages(factorId, key)
  return <NoteEditor connection={connection} fragment={fragment} passages={passages} {...rest} />
}
