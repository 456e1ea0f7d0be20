'use client'

import { type RefObject, startTransition, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Pixels above and below what is in sight within which something counts as near. */
const nearPixels = 400

const waiting = new Map<Element, () => void>()
let observer: IntersectionObserver | undefined

/** On paper everything is in sight. */
const showAll = () =>
  flushSync(() => {
    for (const onNear of [...waiting.values()]) onNear()
  })

function watch(element: Element, onNear: () => void): () => void {
  if (!observer) window.addEventListener('beforeprint', showAll)
  observer ??= new IntersectionObserver(
    (entries) => {
      // What was typed or clicked meanwhile comes first.
      startTransition(() => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) waiting.get(target)?.()
        }
      })
    },
    { rootMargin: `${nearPixels}px 0px` },
  )
  waiting.set(element, onNear)
  observer.observe(element)
  return () => {
    waiting.delete(element)
    observer?.unobserve(element)
  }
}

/**
 * Whether an element has ever been near what is in sight. Hundreds of rows with their fields and
 * menus take seconds to make; until one is near its words are enough. `first`: those that are near
 * as the page opens.
 */
export function useNear<Shown extends Element>(first: boolean): [RefObject<Shown | null>, boolean] {
  const element = useRef<Shown>(null)
  const [near, setNear] = useState(first)
  useEffect(() => {
    if (near || !element.current) return
    return watch(element.current, () => setNear(true))
  }, [near])
  return [element, near]
}

/** How many actions are near as a page opens, at the most. */
export const nearAtFirst = 12
