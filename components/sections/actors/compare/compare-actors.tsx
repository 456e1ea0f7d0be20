'use client'

import { Copy } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { Tool } from '#components/ui/tool.tsx'
import type { Delegation } from '#lib/access/access.ts'
import type { CompareRow } from '#lib/board/actor-compare.ts'
import { otherCity } from '#lib/board/actor-map.ts'
import type { Actor } from '#lib/board/actors.ts'
import { useActorMap } from '../map-context.ts'
import { SectorSign } from '../sector-sign.tsx'
import { useCopyAsMissing } from '../use-copy-as-missing.ts'
import { useSay } from '../use-say.ts'

/** The actors of one sort that a city has, or that it has none. */
export function CompareActors({ of: row, city }: { of: CompareRow; city: Delegation }) {
  const t = useTranslations('actors')
  const say = useSay()
  const { cities } = useBoard()
  const { mayChange, open } = useActorMap()
  const copy = useCopyAsMissing()
  const list = row.of[city]
  const like = row.of[otherCity(city)].find(({ presence }) => presence !== 'missing')
  return (
    <>
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
