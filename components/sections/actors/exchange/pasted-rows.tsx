'use client'

import { ImportSheet } from './import-sheet.tsx'

/** What rows that were pasted into the table would do, before they do it. */
export function PastedRows({ text, onClose }: { text: string | undefined; onClose: () => void }) {
  return (
    <ImportSheet from={text === undefined ? undefined : 'paste'} text={text} onClose={onClose} />
  )
}
