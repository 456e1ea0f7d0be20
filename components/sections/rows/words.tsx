'use client'

import { limits } from '#lib/limits.ts'
import { TextLine } from './text-line.tsx'

/** Some words of a record, written in place; they may be empty. */
export function Words({
  text,
  label,
  prompt,
  editable,
  onChange,
}: {
  text: string
  label: string
  prompt: string
  editable: boolean
  onChange: (text: string) => void
}) {
  return (
    <div className="flex min-w-0">
      <TextLine
        text={text}
        label={label}
        prompt={prompt}
        editable={editable}
        // What two people wrote at once is put together, and may have become too long.
        onChange={(next) => onChange(next.slice(0, limits.itemLength))}
        onEmptied={() => onChange('')}
      />
    </div>
  )
}
