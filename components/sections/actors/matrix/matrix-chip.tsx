'use client'

import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { Popover } from '@base-ui/react/popover'
import clsx from 'clsx'
import { PanelRightOpen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Mark } from '#components/ui/mark.tsx'
import { Tool } from '#components/ui/tool.tsx'
import type { MatrixMode } from '#lib/board/actor-matrix.ts'
import type { Actor } from '#lib/board/actors.ts'
import { useActorMap } from '../map-context.ts'
import { PointChoice } from '../point-choice.tsx'
import { SectorSign } from '../sector-sign.tsx'
import { useSay } from '../use-say.ts'

/** An actor in the matrix: it can be dragged, or opened and given its place by two choices. */
export function MatrixChip({
  actor,
  mode,
  isGhost = false,
}: {
  actor: Actor
  mode: MatrixMode
  /** True where it stands for where the city wants it to be. */
  isGhost?: boolean
}) {
  const t = useTranslations('actors')
  const say = useSay()
  const { mayChange, open } = useActorMap()
  const chip = useRef<HTMLButtonElement>(null)
  const isMine = mayChange(actor)
  useEffect(() => {
    if (!chip.current || !isMine || isGhost) return
    return draggable({ element: chip.current, getInitialData: () => ({ actor: actor.id }) })
  }, [actor.id, isMine, isGhost])
  return (
    <Popover.Root>
      <Popover.Trigger
        ref={chip}
        data-chip={`${isGhost ? 'wanted' : 'now'} ${actor.id}`}
        className={clsx(
          'inline-flex min-h-7 w-full min-w-0 items-center gap-1.5 rounded-full border px-2 text-left text-[0.8125rem] leading-tight hover:border-edge data-[popup-open]:border-accent',
          isGhost ? 'border-dashed border-edge bg-transparent text-soft' : 'bg-sheet',
          actor.presence === 'missing' && !isGhost && 'border-dashed border-edge',
          isMine && !isGhost && 'cursor-grab',
        )}
      >
        <SectorSign of={actor.sector} size={11} />
        <span className="min-w-0 flex-1 truncate" title={say.name(actor)}>
          {isGhost && <span className="sr-only">{t('wantedHere')} </span>}
          {say.name(actor)}
        </span>
        <Mark of={actor.city} small />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} className="z-40">
          <Popover.Popup className="w-72 max-w-[calc(100vw-2rem)] rounded-xl border border-line bg-raised p-4 shadow-overlay outline-none">
            <Popover.Title className="font-semibold [overflow-wrap:anywhere]">
              {say.name(actor)}
            </Popover.Title>
            <div className="-mx-1.5 mt-2 grid grid-cols-2 gap-2">
              <PointChoice actor={actor} field="interest" />
              <PointChoice actor={actor} field="influence" />
              {mode !== 'now' && <PointChoice actor={actor} field="wantedInterest" />}
              {mode !== 'now' && <PointChoice actor={actor} field="wantedInfluence" />}
            </div>
            <div className="-ml-3 mt-2">
              <Tool icon={PanelRightOpen} onClick={() => open(actor.id)}>
                {t('details')}
              </Tool>
            </div>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
