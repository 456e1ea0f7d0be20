'use client'

import './comments.css'
import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { anchorKey } from '#lib/board/anchors.ts'
import type { Thread } from '#lib/board/threads.ts'
import { useComments } from './comments-context.tsx'

/** How long a page may take to bring the place of a thread, in milliseconds. */
const patienceMs = 8000

const mark = 'data-comment-current'

/** The height of what stays above the page when it is scrolled, in pixels. */
const headPx = 120

/** Brings the place of the thread that the reader is at into sight, and marks it, once it is there. */
export function ShownPlace() {
  const current = useComments(({ current: id, threads }) =>
    threads.find((thread) => thread.id === id),
  )
  const key = current && anchorKey(current.anchor)
  const id = current?.id
  const at = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a comment more does not move the reader, another page does
  useEffect(() => {
    if (!current) return
    let place: HTMLElement | undefined
    const show = () => {
      place = placeOf(current)
      if (!place) return false
      // Inside of an editor the words are marked by the editor itself.
      if (!place.closest('.note-text')) place.setAttribute(mark, '')
      bringIntoSight(place)
      return true
    }
    const watch = new MutationObserver(() => show() && watch.disconnect())
    if (!show()) watch.observe(document.body, { childList: true, subtree: true })
    const patience = setTimeout(() => watch.disconnect(), patienceMs)
    return () => {
      watch.disconnect()
      clearTimeout(patience)
      place?.removeAttribute(mark)
    }
  }, [id, key, at])
  return null
}

/** Scrolls to a place unless it can be seen: nothing jumps under the reader's hand. */
export function bringIntoSight(place: HTMLElement): void {
  const { top } = place.getBoundingClientRect()
  const isSeen = top >= headPx && top < window.innerHeight * 0.7
  if (!isSeen) place.scrollIntoView({ block: 'center' })
}

/** The button that belongs to what a thread is about: it takes the focus for its place. */
export const buttonOf = ({ anchor }: Pick<Thread, 'anchor'>): HTMLElement | null =>
  document.querySelector(`main [data-comment-anchor="${CSS.escape(anchorKey(anchor))}"]`)

/** Where on this page a thread's thing is: its words, else what its button stands in. */
export function placeOf({ id, anchor }: Pick<Thread, 'id' | 'anchor'>): HTMLElement | undefined {
  const words = document.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`)
  if (words) return words
  const around = buttonOf({ anchor })?.closest<HTMLElement>('[data-comment-place], li, section')
  if (around) return around
  return (anchor.on !== 'note' && document.getElementById(anchor.id)) || undefined
}
