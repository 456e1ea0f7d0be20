'use client'

import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { autoScrollWindowForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import {
  attachClosestEdge,
  type Edge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge'
import { type RefObject, useEffect, useState } from 'react'

/** Where a card is let go: at an edge of another card, or on a group, null for that of no group. */
export type Drop = { card: string; before: boolean } | { group: string | null }

/** The edges of a card that is one of several in a row, and of one that has the row to itself. */
const beside: Edge[] = ['left', 'right']
const stacked: Edge[] = ['top', 'bottom']

/** Lets a card be taken by its handle; gives the edge at which another one would come to stand. */
export function useCardDrag(
  id: string,
  card: RefObject<HTMLElement | null>,
  handle: RefObject<HTMLElement | null>,
  enabled: boolean,
): { edge: Edge | null; dragged: boolean } {
  const [edge, setEdge] = useState<Edge | null>(null)
  const [dragged, setDragged] = useState(false)
  useEffect(() => {
    const [element, dragHandle] = [card.current, handle.current]
    if (!enabled || !element || !dragHandle) return
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ dragged: id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) =>
          typeof source.data.dragged === 'string' && source.data.dragged !== id,
        getData: ({ input }) =>
          attachClosestEdge(
            { card: id },
            { element, input, allowedEdges: isAlone(element) ? stacked : beside },
          ),
        onDrag: ({ self }) => setEdge(extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    )
  }, [id, card, handle, enabled])
  return { edge, dragged }
}

/** True for a card that has its row to itself. */
const isAlone = (element: HTMLElement): boolean =>
  element.offsetWidth * 1.5 > (element.parentElement?.offsetWidth ?? 0)

/** Lets cards be dropped on a group as a whole; gives whether one is held over it. */
export function usePileDrop(
  group: string | null,
  pile: RefObject<HTMLElement | null>,
  enabled: boolean,
): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const element = pile.current
    if (!enabled || !element) return
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data.dragged === 'string',
      getData: () => ({ group }),
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: () => setOver(false),
    })
  }, [group, pile, enabled])
  return over
}

/** Hears where cards are let go, and scrolls the page while one is held near its edge. */
export function useDrops(onDrop: ((id: string, at: Drop) => void) | undefined): void {
  useEffect(() => {
    if (!onDrop) return
    return combine(
      autoScrollWindowForElements(),
      monitorForElements({
        canMonitor: ({ source }) => typeof source.data.dragged === 'string',
        onDrop: ({ source, location }) => {
          const [target] = location.current.dropTargets
          if (!target) return
          const { card, group } = target.data
          const edge = extractClosestEdge(target.data)
          const id = String(source.data.dragged)
          if (typeof card === 'string') {
            onDrop(id, { card, before: edge === 'left' || edge === 'top' })
          } else if (typeof group === 'string' || group === null) onDrop(id, { group })
        },
      }),
    )
  }, [onDrop])
}
