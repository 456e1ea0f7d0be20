'use client'

import { ListTree } from 'lucide-react'
import Link from 'next/link'
import { usePathname, useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { Stage } from '#components/stage/stage.tsx'
import { StagePill } from '#components/stage/stage-pill.tsx'
import type { StageDeeds } from '#components/stage/use-stage.tsx'
import { Brand } from '#components/ui/brand.tsx'
import { City } from '#components/ui/mark.tsx'
import { Sheet } from '#components/ui/sheet.tsx'
import type { StageNow } from '#lib/board/run.ts'
import type { Announcements } from '#lib/look/settings.ts'
import { type BoardFacts, useBoard } from './board-context.tsx'
import { BoardGround } from './board-ground.tsx'
import { KeptNotice } from './kept-notice.tsx'
import { People } from './people.tsx'
import { meetingPlaces, type Place, placeOf, sectionPlaces } from './places.ts'
import { Rail } from './rail.tsx'
import { SaveState } from './save-state.tsx'
import { useStuck } from './use-kept.ts'
import { useRoomState } from './use-room.ts'

interface Frame {
  panelOpen: boolean
  setPanelOpen: (open: boolean) => void
  /** Where a page's panel puts its button on a narrow screen. */
  bottomSlot: HTMLElement | null
}

const FrameContext = createContext<Frame>({
  panelOpen: true,
  setPanelOpen: () => {},
  bottomSlot: null,
})

/** The frame around a board's page. */
export const useFrame = () => useContext(FrameContext)

/** One frame for every section of a board: the head, the rail, the work, and a bar on a phone. */
export function BoardFrame({
  facts,
  announcements,
  title,
  benchmark,
  factors,
  account,
  notices,
  stage,
  stageDeeds,
  children,
}: {
  facts: BoardFacts
  /** How much those who hear the page are told of what others do. */
  announcements: Announcements
  title: string
  benchmark: string
  factors: readonly Place[]
  account: ReactNode
  /** What holds for the whole board, above each of its pages. */
  notices?: ReactNode
  /** The stage as the page was made. */
  stage: StageNow
  stageDeeds: StageDeeds
  children: ReactNode
}) {
  const t = useTranslations('board')
  // A new key closes the sheet once a place in it was chosen.
  const pathname = usePathname()
  const [panelOpen, setPanelOpen] = useState(true)
  const [bottomSlot, setBottomSlot] = useState<HTMLElement | null>(null)
  const places = [
    { path: '', label: t('overview') },
    ...factors,
    ...[...sectionPlaces, ...meetingPlaces].map((path) => ({ path, label: t(`sections.${path}`) })),
  ]
  return (
    <BoardGround {...{ facts, announcements, places, stage }} deeds={stageDeeds}>
      <Whereabouts />
      <ShutOut />
      <a href="#work" className="skip-link">
        {t('skip')}
      </a>
      <header className="no-print sticky top-0 z-30 flex min-h-14 flex-wrap items-center gap-x-3 border-b bg-sheet px-3 sm:gap-x-5 sm:px-5 md:flex-nowrap">
        <Link href="/boards" className="hidden no-underline md:block">
          <Brand marks={false} />
        </Link>
        <Link
          href={`/boards/${facts.id}`}
          className="flex min-w-0 flex-wrap items-center gap-x-2.5 no-underline"
        >
          <City of="mentor" name={facts.cities.mentor} />
          <span className="hidden text-sm text-soft sm:inline">{t('with')}</span>
          <City of="mentee" name={facts.cities.mentee} />
          <span className="hidden text-sm text-soft lg:inline">{title}</span>
        </Link>
        <StagePill />
        <div className="ml-auto flex items-center gap-x-1 sm:gap-x-2">
          <People places={places} />
          <SaveState places={places} />
          {account}
        </div>
      </header>
      <div className="lg:grid lg:min-h-[calc(100dvh-3.5rem)] lg:grid-cols-[15.5rem_minmax(0,1fr)]">
        <div className="no-print hidden border-r lg:block">
          <div className="sticky top-14 max-h-[calc(100dvh-3.5rem)] overflow-y-auto px-3 py-5">
            <Rail factors={factors} benchmark={benchmark} />
          </div>
        </div>
        <FrameContext value={{ panelOpen, setPanelOpen, bottomSlot }}>
          <div className="flex flex-col pb-16 lg:pb-0">
            {notices}
            <Stage />
            <KeptNotice places={places} />
            <div className="grow xl:grid xl:grid-cols-[minmax(0,1fr)_auto_auto]">{children}</div>
          </div>
        </FrameContext>
      </div>
      <div className="no-print fixed inset-x-0 bottom-0 z-30 flex h-14 divide-x border-t bg-sheet lg:hidden">
        <div className="flex-1">
          <Sheet
            key={pathname}
            title={t('places')}
            close={t('close')}
            trigger={
              <button
                type="button"
                className="flex h-full w-full min-w-0 flex-col items-center justify-center gap-0.5 px-1 text-center text-[0.8125rem] leading-tight font-semibold"
              >
                <ListTree size={18} aria-hidden="true" className="shrink-0" />
                {t('places')}
              </button>
            }
          >
            <Rail factors={factors} benchmark={benchmark} />
          </Sheet>
        </div>
        <div ref={setBottomSlot} className="flex flex-[2] divide-x empty:hidden" />
      </div>
    </BoardGround>
  )
}

/**
 * A board that its reader may not see any more makes way for the page that says so. Words that
 * could not be sent stay in sight until they are taken along.
 */
function ShutOut() {
  const { stage, rooms } = useBoard()
  const { state, reason } = useRoomState(stage)
  const stuck = useStuck()
  const router = useRouter()
  const isOut = state === 'reload' && reason === 'no-access'
  useEffect(() => {
    if (isOut && stuck.length === 0 && !rooms?.unsaved()) router.refresh()
  }, [isOut, stuck, rooms, router])
  return null
}

/** Tells the others on the board which page this reader is at. */
function Whereabouts() {
  const { id, stage } = useBoard()
  const at = placeOf(usePathname(), id)
  useEffect(() => {
    stage?.provider.awareness.setLocalStateField('at', at)
  }, [stage, at])
  return null
}
