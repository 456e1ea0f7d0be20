'use client'

import type { ReactNode } from 'react'
import { type StageDeeds, StageProvider } from '#components/stage/use-stage.tsx'
import type { StageNow } from '#lib/board/run.ts'
import type { Announcements } from '#lib/look/settings.ts'
import { Announcer } from './announcer.tsx'
import { type BoardFacts, BoardProvider } from './board-context.tsx'
import type { Place } from './places.ts'

/** What every page of a board stands on: its connections, its stage, and what is said aloud. */
export function BoardGround({
  facts,
  announcements,
  places,
  stage,
  deeds,
  children,
}: {
  facts: BoardFacts
  /** How much those who hear the page are told of what others do. */
  announcements: Announcements
  places: readonly Place[]
  /** The stage as the page was made. */
  stage: StageNow
  deeds: StageDeeds
  children: ReactNode
}) {
  return (
    <BoardProvider facts={facts}>
      <StageProvider before={stage} places={places} deeds={deeds}>
        <Announcer announcements={announcements}>{children}</Announcer>
      </StageProvider>
    </BoardProvider>
  )
}
