'use client'

import { type KeyboardEvent, useEffect, useRef } from 'react'
import { undoneAt } from '#components/board/undone.ts'
import { holdsChange, mergeLine } from '#lib/board/merge-line.ts'
import { limits } from '#lib/limits.ts'

/** Milliseconds after which what was typed has reached everybody who could have typed over it. */
const settledMs = 2_000

/**
 * One line of text that is written in place and kept as it is typed. What somebody else writes into
 * it meanwhile is put together with what stands here. An empty line is told of on leaving it.
 */
export function TextLine({
  text,
  label,
  prompt,
  editable,
  onChange,
  onEmptied,
}: {
  text: string
  label: string
  /** What stands there while nothing is written. */
  prompt?: string
  editable: boolean
  onChange: (text: string) => void
  onEmptied: () => void
}) {
  const area = useRef<HTMLTextAreaElement>(null)
  /** What this reader has kept or seen of the line last. */
  const seen = useRef(text)
  /** What everybody had before this reader's latest letters, and when the last of those came. */
  const base = useRef({ text, at: 0 })
  useEffect(() => {
    const here = area.current
    if (!here || text === seen.current) return
    const { value, selectionStart } = here
    // A line is kept as a whole: of two who type at the same moment, one is written over.
    const before = agreed(base.current, seen.current)
    const isKnown = holdsChange(before, value, text)
    const merged = isKnown ? text : mergeLine(before, value, text)
    seen.current = text
    base.current = { text, at: 0 }
    if (merged === value) return
    here.value = merged
    const moved = merged.startsWith(value.slice(0, selectionStart))
      ? 0
      : merged.length - value.length
    here.setSelectionRange(selectionStart + moved, selectionStart + moved)
    if (merged !== text && merged.trim() !== '') onChange(merged)
  }, [text, onChange])
  if (!editable)
    return <p className="min-w-0 flex-1 px-1.5 py-1 [overflow-wrap:anywhere]">{text}</p>
  const keep = () => {
    const next = (area.current?.value ?? '').replace(/[\r\n]+/g, ' ')
    if (next === seen.current || next.trim() === '') return
    base.current = { text: agreed(base.current, seen.current), at: Date.now() }
    seen.current = next
    onChange(next)
  }
  const leave = () => {
    if (area.current?.value.trim() === '') onEmptied()
    else keep()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    area.current?.blur()
  }
  return (
    <textarea
      ref={area}
      rows={1}
      defaultValue={text}
      aria-label={label}
      placeholder={prompt}
      maxLength={limits.itemLength}
      onInput={keep}
      onBlur={leave}
      onKeyDown={onKeyDown}
      className="field-sizing-content min-w-0 flex-1 resize-none rounded-md border border-transparent bg-transparent px-1.5 py-1 [overflow-wrap:anywhere] hover:border-line focus:border-edge focus:bg-sheet"
    />
  )
}

/**
 * What everybody had: before the latest letters while those are fresh, else what was kept last. Who
 * takes letters back does not want them put together again.
 */
const agreed = (base: { text: string; at: number }, seen: string): string =>
  Date.now() - base.at > settledMs || undoneAt() >= base.at ? seen : base.text
