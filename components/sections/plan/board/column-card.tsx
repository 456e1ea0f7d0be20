'use client'

import { type ComponentProps, memo } from 'react'
import { useNear } from '../use-near.ts'
import { BoardCard } from './board-card.tsx'

/** A card of a column: its title until it is near, then all of it. */
export const ColumnCard = memo(function ColumnCard({
  first,
  ...props
}: ComponentProps<typeof BoardCard> & { first: boolean }) {
  const [card, near] = useNear<HTMLLIElement>(first)
  if (near || props.held) return <BoardCard {...props} />
  return (
    <li
      ref={card}
      data-action={props.action.id}
      className="min-h-24 rounded-lg border bg-sheet p-2.5 leading-snug font-semibold"
    >
      {props.action.title}
    </li>
  )
})
