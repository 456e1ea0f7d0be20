'use client'

import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import {
  attachClosestEdge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge'
import clsx from 'clsx'
import { ArrowDown, ArrowUp, MoreHorizontal } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { memo, useEffect, useRef, useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { Menu, MenuChoices, MenuItem, MenuLine } from '#components/ui/menu.tsx'
import { actionStatuses, type PlanAction } from '#lib/board/plan.ts'
import { shortDay } from '#lib/board/plan-days.ts'
import { placeBefore } from '#lib/board/plan-edit.ts'
import { draggedAction } from '../dragged.ts'
import { HeldBy, heldClass } from '../held-by.tsx'
import { OpenLink } from '../open-link.tsx'
import { usePlan } from '../plan-context.tsx'
import type { Held } from '../use-held.ts'

/** One action on the board: it can be dragged, and moved by its menu as well. */
export const BoardCard = memo(function BoardCard({
  action,
  isOpen,
  ready,
  all,
  up,
  down,
  held,
}: {
  action: PlanAction
  isOpen: boolean
  /** How many of its activities are done, and how many there are. */
  ready: number
  all: number
  up: string | null | undefined
  down: string | null | undefined
  /** Set while somebody else moves it. */
  held: Held | undefined
}) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const { editable, face, doc, factors, leadName, setStatus } = usePlan()
  const { id, title, status, end } = action
  const card = useRef<HTMLLIElement>(null)
  const [edge, setEdge] = useState<'top' | 'bottom'>()
  const [isDragged, setDragged] = useState(false)
  useEffect(() => {
    const element = card.current
    if (!element || !editable || !face || !doc) return
    return combine(
      draggable({
        element,
        getInitialData: () => ({ action: id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => (draggedAction(source) ?? id) !== id,
        getData: ({ input }) =>
          attachClosestEdge({ id }, { element, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self }) => {
          const closest = extractClosestEdge(self.data)
          setEdge(closest === 'top' || closest === 'bottom' ? closest : undefined)
        },
        onDragLeave: () => setEdge(undefined),
        onDrop: ({ source, self }) => {
          setEdge(undefined)
          const moved = draggedAction(source)
          if (!moved) return
          // The column around it gives the status.
          const isAbove = extractClosestEdge(self.data) === 'top'
          const after = isAbove ? placeBefore(face.actions.list(), id, moved) : id
          face.actions.move(moved, { after })
        },
      }),
    )
  }, [editable, face, doc, id])
  const name = title || t('nameless')
  const move = (after: string | null | undefined) => () =>
    after !== undefined && face?.actions.move(id, { after })
  const lead = leadName(action)
  return (
    <li
      ref={card}
      data-action={id}
      className={clsx(
        'relative grid min-w-0 gap-1 rounded-lg border bg-sheet p-2.5',
        // Whose name stands over it must not be cut off.
        !held && '[contain-intrinsic-size:auto_6rem] [content-visibility:auto]',
        isOpen && 'border-accent',
        editable && 'cursor-grab',
        isDragged && 'opacity-40',
        held && heldClass(held),
        edge === 'top' && 'border-t-4 border-t-accent',
        edge === 'bottom' && 'border-b-4 border-b-accent',
      )}
    >
      {held && <HeldBy held={held} />}
      <div className="flex items-start gap-1">
        <OpenLink
          id={id}
          isOpen={isOpen}
          className="min-h-7 min-w-0 flex-1 text-left leading-snug font-semibold [overflow-wrap:anywhere] hover:underline"
        >
          {name}
        </OpenLink>
        {editable && (
          <Menu
            trigger={
              <button
                type="button"
                aria-label={t('menu', { title: name })}
                className={`${buttonClass('quiet', 'icon')} -mt-1.5 -mr-1.5`}
              >
                <MoreHorizontal size={18} aria-hidden="true" />
              </button>
            }
          >
            <MenuChoices
              label={t('moveTo')}
              value={status}
              choices={actionStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
              onChoose={(next) => next !== status && setStatus([id], next)}
            />
            <MenuLine />
            <MenuItem onClick={move(up)} disabled={up === undefined}>
              <ArrowUp size={16} aria-hidden="true" />
              {t('up')}
            </MenuItem>
            <MenuItem onClick={move(down)} disabled={down === undefined}>
              <ArrowDown size={16} aria-hidden="true" />
              {t('down')}
            </MenuItem>
          </Menu>
        )}
      </div>
      <p className="flex flex-wrap gap-x-3 text-[0.875rem] text-soft empty:hidden">
        {action.factors.map((factor) => {
          const known = factors.find((one) => one.id === factor)
          return (
            <span key={factor} title={known?.short} className="tabular-nums">
              {known?.number ?? '?'}
            </span>
          )
        })}
        {lead && <span className="min-w-0 [overflow-wrap:anywhere]">{lead}</span>}
        {end && <span className="tabular-nums">{t('until', { day: shortDay(end, locale) })}</span>}
        {all > 0 && (
          <span className="tabular-nums">{t('activitiesDone', { done: ready, all })}</span>
        )}
      </p>
      {status === 'dropped' && action.dropped && (
        <p className="text-[0.875rem] text-soft italic">{action.dropped}</p>
      )}
    </li>
  )
})
