'use client'

import type { ReactNode } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { City } from '#components/ui/mark.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'

/** A table with a column for each city; on a phone the cities stand below each other. */
export function CompareTable<Row>({
  label,
  first,
  rows,
  children,
}: {
  label: string
  /** What the heads of the rows are. */
  first: string
  rows: readonly { key: string; head: string; row: Row }[]
  children: (row: Row, city: Delegation) => ReactNode
}) {
  const { cities } = useBoard()
  return (
    <table className="mt-3 w-full table-fixed border-collapse max-md:block">
      <caption className="sr-only">{label}</caption>
      <thead className="max-md:sr-only">
        <tr className="border-b text-left">
          <th scope="col" className="w-1/4 py-2 pr-4 font-normal text-soft">
            {first}
          </th>
          {delegations.map((city) => (
            <th key={city} scope="col" className="py-2 pr-4">
              <City of={city} name={cities[city]} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map(({ key, head, row }) => (
          <tr key={key} className="border-b align-top max-md:grid max-md:gap-1 max-md:py-3">
            <th scope="row" className="py-2.5 pr-4 text-left font-semibold max-md:py-0">
              {head}
            </th>
            {delegations.map((city) => (
              <td key={city} className="min-w-0 py-1.5 pr-4 max-md:py-0">
                <span className="text-sm md:hidden">
                  <City of={city} name={cities[city]} />
                </span>
                {children(row, city)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
