'use client'

import { type ComponentProps, useMemo } from 'react'
import type { Doc, XmlFragment } from 'yjs'
import NoteEditor from './note-editor.tsx'

type Props = Omit<ComponentProps<typeof NoteEditor>, 'fragment'> & {
  of: string
  find: (doc: Doc, of: string) => XmlFragment
}

/** The editor on a remark. */
export default function LiveRemark({ of: key, find, connection, ...rest }: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: how it is found never changes
  const fragment = useMemo(() => find(connection.doc, key), [connection, key])
  return <NoteEditor connection={connection} fragment={fragment} {...rest} />
}
