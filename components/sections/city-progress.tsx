import type { ReactNode } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { City } from '#components/ui/mark.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'

/** How far each city has come in a list of things to say, with what can be done beside it. */
export function CityProgress({
  words,
  children,
}: {
  words: (of: Delegation) => string
  children?: ReactNode
}) {
  const { cities } = useBoard()
  return (
    <div className="flex min-h-9 flex-wrap items-center gap-x-6 gap-y-2">
      {delegations.map((of) => (
        <p key={of} className="flex flex-wrap items-baseline gap-x-2">
          <City of={of} name={cities[of]} />
          <span className="text-soft">{words(of)}</span>
        </p>
      ))}
      <div className="ml-auto">{children}</div>
    </div>
  )
}
