'use client'

import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { draggedAction } from './dragged.ts'

/** A place on which actions can be dropped, and whether one is over it now. */
export function useActionDrop<Place extends HTMLElement>(
  /** What the others are told that it is over. */
  name: string,
  onDropped: (id: string) => void,
): [RefObject<Place | null>, boolean] {
  const place = useRef<Place>(null)
  const dropped = useRef(onDropped)
  dropped.current = onDropped
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (!place.current) return
    return dropTargetForElements({
      element: place.current,
      getData: () => ({ place: name }),
      canDrop: ({ source }) => draggedAction(source) !== undefined,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        const id = draggedAction(source)
        if (id !== undefined) dropped.current(id)
      },
    })
  }, [name])
  return [place, isOver]
}
