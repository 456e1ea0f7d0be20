'use client'

import clsx from 'clsx'
import { ArrowLeft, ArrowLeftRight, ArrowRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { Mark } from '#components/ui/mark.tsx'
import type { Actor } from '#lib/board/actors.ts'
import { useActorMap } from '../map-context.ts'
import { SectorSign } from '../sector-sign.tsx'
import { useSay } from '../use-say.ts'
import { useNetwork } from './use-network.ts'
import { useSayActor } from './use-say-actor.ts'

/** Actors that are listed at once; more are asked for, or found by a filter. */
const portion = 100

/**
 * The network as a list, kept in step with the canvas: each actor with its relations, from which one
 * goes on to the neighbours.
 */
export function NetworkList() {
  const t = useTranslations('actors')
  const locale = useLocale()
  const { actors, isDim, current } = useNetwork()
  const [most, setMost] = useState(portion)
  const list = useMemo(() => {
    const { compare } = new Intl.Collator(locale)
    return actors.filter((actor) => !isDim(actor)).sort((a, b) => compare(a.name, b.name))
  }, [actors, isDim, locale])
  const shown = list.slice(0, most)
  const isBehind = current !== undefined && !shown.some(({ id }) => id === current)
  const behind = isBehind ? list.find(({ id }) => id === current) : undefined
  return (
    <section
      aria-labelledby="network-list"
      className="min-w-0 xl:max-h-[max(28rem,calc(100dvh-17rem))] xl:overflow-y-auto"
    >
      <h2 id="network-list" className="font-serif text-lg font-semibold">
        {t('listTitle')}
      </h2>
      <ul className="mt-1 divide-y">
        {behind && <ListItem key={behind.id} actor={behind} />}
        {shown.map((actor) => (
          <ListItem key={actor.id} actor={actor} />
        ))}
      </ul>
      {list.length > most && (
        <button
          type="button"
          onClick={() => setMost(most + 5 * portion)}
          className={`${buttonClass('plain', 'small')} mt-2`}
        >
          {t('moreActors', { count: list.length - most })}
        </button>
      )}
    </section>
  )
}

function ListItem({ actor }: { actor: Actor }) {
  const t = useTranslations('actors')
  const say = useSay()
  const sayActor = useSayActor()
  const { neighbours, tell } = useActorMap()
  const { current, selected, select, centre } = useNetwork()
  const button = useRef<HTMLButtonElement>(null)
  const isCurrent = current === actor.id
  const around = neighbours.get(actor.id) ?? []
  useEffect(() => {
    if (isCurrent) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const go = (id: string) => {
    select(new Set([id]), id)
    centre(id)
  }
  return (
    <li className="py-1 [contain-intrinsic-size:auto_2.75rem] [content-visibility:auto]">
      <div className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={selected.has(actor.id)}
          onChange={() => {
            const next = new Set(selected)
            if (!next.delete(actor.id)) next.add(actor.id)
            select(next, actor.id)
          }}
          aria-label={t('select', { name: say.name(actor) })}
          className="size-5 shrink-0 accent-[var(--accent)]"
        />
        <button
          ref={button}
          type="button"
          data-list-actor={actor.id}
          aria-expanded={isCurrent}
          onClick={() => {
            go(actor.id)
          }}
          className={clsx(
            'flex min-h-9 min-w-0 flex-1 items-center gap-2 rounded-md px-1.5 text-left text-[0.9375rem] hover:bg-accent-soft',
            isCurrent && 'bg-accent-soft font-semibold',
          )}
        >
          <SectorSign of={actor.sector} />
          <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
            <span aria-hidden="true">{say.name(actor)}</span>
            <span className="sr-only">{sayActor(actor.id)}</span>
          </span>
          <Mark of={actor.city} small />
        </button>
      </div>
      {isCurrent && (
        <ul aria-label={t('neighboursOf', { name: say.name(actor) })} className="pb-2 pl-8">
          {around.length === 0 && (
            <li className="text-[0.9375rem] text-soft">{t('noRelations')}</li>
          )}
          {around.map(({ actor: other, relation, isOutgoing }) => {
            const isBoth = relation.direction === 'both'
            const Arrow = isBoth ? ArrowLeftRight : isOutgoing ? ArrowRight : ArrowLeft
            const words =
              isBoth || isOutgoing
                ? say.relation(relation.kind)
                : t(`relationKindsBack.${relation.kind}`)
            return (
              <li key={relation.id}>
                <button
                  type="button"
                  onClick={() => {
                    go(other.id)
                    tell(t('wentTo', { name: say.name(other) }))
                    // The list follows: its own entry of the neighbour gets the focus.
                    requestAnimationFrame(() =>
                      document
                        .querySelector<HTMLElement>(`[data-list-actor="${CSS.escape(other.id)}"]`)
                        ?.focus(),
                    )
                  }}
                  className="flex min-h-8 w-full items-baseline gap-1.5 rounded-md px-1 text-left text-[0.9375rem] hover:bg-accent-soft"
                >
                  <Arrow size={14} aria-hidden="true" className="shrink-0 self-center text-soft" />
                  <span className="min-w-0 [overflow-wrap:anywhere]">
                    <span className="text-soft">{words}</span> {say.name(other)}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
    </li>
  )
}
