'use client'

import { Fragment } from 'react'
import { useCommenting } from './comments-context.tsx'

/** The words of a comment, with the names of those that it speaks to set off. */
export function Spoken({ text, to }: { text: string; to: readonly string[] }) {
  const { members } = useCommenting()
  const names = members.filter(({ id }) => to.includes(id)).map(({ name }) => `@${name}`)
  return (
    <p dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
      {partsOf(text, names).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
        <Fragment key={index}>
          {names.includes(part) ? <strong className="font-semibold">{part}</strong> : part}
        </Fragment>
      ))}
    </p>
  )
}

/** A text cut where one of some words begins and ends. */
function partsOf(text: string, words: readonly string[]): string[] {
  const starts = words.map((word) => ({ word, at: text.indexOf(word) })).filter(({ at }) => at >= 0)
  const first = starts.toSorted((a, b) => a.at - b.at || b.word.length - a.word.length)[0]
  if (!first) return text === '' ? [] : [text]
  const { word, at } = first
  return [text.slice(0, at), word, ...partsOf(text.slice(at + word.length), words)].filter(Boolean)
}
