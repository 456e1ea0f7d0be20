'use client'

import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { City } from '#components/ui/mark.tsx'
import { Tool } from '#components/ui/tool.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'
import { compareCities, type TypeRow } from '#lib/board/actor-compare.ts'
import { passes } from '#lib/board/actor-filter.ts'
import { otherCity } from '#lib/board/actor-map.ts'
import type { Actor } from '#lib/board/actors.ts'
import { useActorMap } from '../map-context.ts'
import { SectorSign } from '../sector-sign.tsx'
import { useCopyAsMissing } from '../use-copy-as-missing.ts'
import { useSay } from '../use-say.ts'

/** Both cities side by side by types of actors: what does one have that the other misses? */
export function CompareView() {
  const t = useTranslations('actors')
  const say = useSay()
  const { cities } = useBoard()
  const { map, filter } = useActorMap()
  // Both cities are compared, whichever one the other views look at.
  const rows = useMemo(
    () => compareCities(map.actors.filter((actor) => passes(actor, { ...filter, city: '' }))),
    [map.actors, filter],
  )
  const lacking = (city: Delegation) => rows.filter((row) => row.lacking === city).length
  if (map.actors.length === 0) return <p className="mt-4 max-w-2xl">{t('empty')}</p>
  return (
    <div className="mt-4">
      <p className="max-w-2xl">
        {t('compareAbout', {
          mentor: cities.mentor,
          mentee: cities.mentee,
          mentorLacks: lacking('mentor'),
          menteeLacks: lacking('mentee'),
        })}
      </p>
      <table className="mt-3 w-full table-fixed border-collapse max-md:block">
        <caption className="sr-only">{t('compareLabel')}</caption>
        <thead className="max-md:sr-only">
          <tr className="border-b text-left">
            <th scope="col" className="w-1/4 py-2 pr-4 font-normal text-soft">
              {say.field('type')}
            </th>
            {delegations.map((city) => (
              <th key={city} scope="col" className="py-2 pr-4">
                <City of={city} name={cities[city]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-md:block">
          {rows.map((row) => (
            <Row key={row.type} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row }: { row: TypeRow }) {
  const t = useTranslations('actors')
  const say = useSay()
  return (
    <tr className="border-b align-top max-md:grid max-md:gap-1 max-md:py-3">
      <th scope="row" className="py-2.5 pr-4 text-left font-semibold max-md:py-0">
        {row.type ? say.value('type', row.type) : t('noType')}
      </th>
      {delegations.map((city) => (
        <td key={city} className="min-w-0 py-1.5 pr-4 max-md:py-0">
          <Names of={row} city={city} />
        </td>
      ))}
    </tr>
  )
}

function Names({ of: row, city }: { of: TypeRow; city: Delegation }) {
  const t = useTranslations('actors')
  const say = useSay()
  const { cities } = useBoard()
  const { mayChange, open } = useActorMap()
  const copy = useCopyAsMissing()
  const list = row.of[city]
  const like = row.of[otherCity(city)].find(({ presence }) => presence !== 'missing')
  return (
    <>
      <span className="text-sm md:hidden">
        <City of={city} name={cities[city]} />
      </span>
      <ul className="grid gap-0.5">
        {list.map((actor) => (
          <li key={actor.id}>
            <button
              type="button"
              onClick={() => open(actor.id)}
              className="inline-flex min-h-8 min-w-0 items-center gap-2 text-left hover:underline [overflow-wrap:anywhere]"
            >
              <SectorSign of={actor.sector} />
              <span>
                {say.name(actor)}
                {told(actor) && (
                  <span className="text-soft"> ({say.value('presence', actor.presence)})</span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {list.length === 0 && (
        <p className={row.lacking === city ? 'py-1 font-semibold text-warn' : 'py-1 text-soft'}>
          {row.lacking === city ? t('hasNone', { city: cities[city] }) : '–'}
        </p>
      )}
      {row.lacking === city && list.length === 0 && like && mayChange({ city }) && (
        <div className="-ml-3">
          <Tool icon={Copy} onClick={() => copy(like)}>
            {t('copyMissing', { city: cities[city] })}
          </Tool>
        </div>
      )}
    </>
  )
}

/** Whoever takes part need not be told of. */
const told = ({ presence }: Actor) => presence === 'missing' || presence === 'planned'
