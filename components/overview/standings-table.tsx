import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type Described, useStepName } from '#components/sections/ratings/step-name.ts'
import type { Delegation } from '#lib/access/access.ts'
import type { Step } from '#lib/board/scale.ts'
import type { Standing } from '#lib/board/standing.ts'

/** A board's factors, as far as their ratings are concerned. */
export interface RatedBoard {
  board: string
  cities: Record<Delegation, string>
  factors: readonly { id: string; number: number; short: string; steps: Described }[]
}

/** All that is drawn in the list and the radar, and the mentor's view beside it, as a table. */
export function StandingsTable({
  board,
  cities,
  factors,
  standings,
}: RatedBoard & { standings: readonly Standing[] }) {
  const t = useTranslations('overview')
  const nameOf = useStepName(factors[0]?.steps ?? [])
  const columns = [
    { key: 'first', label: t('standing.first') },
    { key: 'now', label: t('standing.now') },
    { key: 'target', label: t('standing.target') },
    { key: 'peer', label: t('standing.peer', cities) },
    { key: 'agreed', label: t('standing.agreed') },
  ] as const
  const said = (step: Step | null) => (step ? nameOf(step) : <span className="text-soft">–</span>)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section aria-label={t('standing.table')} tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-[40rem] border-collapse text-left text-[0.9375rem]">
        <thead className="border-b">
          <tr>
            <th scope="col" className="py-2 pr-4 align-bottom font-semibold">
              {t('standing.factor')}
            </th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" className="py-2 pr-4 align-bottom font-semibold">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y border-b">
          {standings.map((standing) => {
            const factor = factors.find(({ id }) => id === standing.factor)
            return (
              <tr key={standing.factor}>
                <th scope="row" className="py-2.5 pr-4 font-normal">
                  <Link href={`/boards/${board}/factors/${standing.factor}/ratings`}>
                    {factor?.number} {factor?.short}
                  </Link>
                </th>
                {columns.map(({ key }) => (
                  <td key={key} className="py-2.5 pr-4">
                    {said(standing[key])}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
