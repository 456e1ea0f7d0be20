'use client'

import { draggable } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import clsx from 'clsx'
import { Move } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo, useEffect, useRef } from 'react'
import type { PlanAction } from '#lib/board/plan.ts'
import { HeldBy, heldClass } from '../held-by.tsx'
import { OpenLink } from '../open-link.tsx'
import { usePlan } from '../plan-context.tsx'
import { StatusMark } from '../status-mark.tsx'
import type { Held } from '../use-held.ts'
import { useNear } from '../use-near.ts'

interface Props {
  action: PlanAction
  isOpen: boolean
  /** Set while somebody else moves it. */
  held: Held | undefined
  onPlace: (action: PlanAction) => void
}

/** One action in the matrix: its title until it is near, then all of it. */
export const MatrixItem = memo(function MatrixItem({
  first,
  ...props
}: Props & { first: boolean }) {
  const [item, near] = useNear<HTMLLIElement>(first)
  if (near || props.held || props.isOpen) return <NearItem {...props} />
  const { id, title } = props.action
  return (
    <li
      ref={item}
      data-action={id}
      className="max-w-full truncate rounded-lg border bg-sheet px-1.5 text-[0.875rem] leading-7"
    >
      {title}
    </li>
  )
})

/** It can be dragged to its place, or put there by a dialog. */
function NearItem({ action, isOpen, held, onPlace }: Props) {
  const t = useTranslations('plan')
  const { editable } = usePlan()
  const { id, title, status } = action
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!item.current || !editable) return
    return draggable({ element: item.current, getInitialData: () => ({ action: id }) })
  }, [editable, id])
  const name = title || t('nameless')
  return (
    <li
      ref={item}
      data-action={id}
      className={clsx(
        'relative flex max-w-full items-center gap-1 rounded-lg border bg-sheet pl-1.5 text-[0.875rem]',
        isOpen && 'border-accent',
        editable && 'cursor-grab',
        held && heldClass(held),
      )}
    >
      {held && <HeldBy held={held} />}
      <StatusMark of={status} size={14} />
      <OpenLink
        id={id}
        isOpen={isOpen}
        title={name}
        className="min-w-0 truncate text-left leading-7 hover:underline"
      >
        {name}
      </OpenLink>
      {editable && (
        <button
          type="button"
          aria-label={t('matrix.move', { title: name })}
          onClick={() => onPlace(action)}
          className="grid size-7 shrink-0 place-items-center rounded-md text-soft hover:bg-accent-soft"
        >
          <Move size={15} aria-hidden="true" />
        </button>
      )}
    </li>
  )
}
