'use client'

import { useEffect, useMemo } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { useLive } from '#components/board/use-live.ts'
import { useReady, useRoom } from '#components/board/use-room.ts'
import { useOwn, useRound } from '#components/sections/ratings/use-ratings.ts'
import { type Gap, gapsOf } from '#lib/board/gaps.ts'
import { readerOfAll } from '#lib/board/ratings.ts'
import type { RatingsNow } from '#lib/board/rounds.ts'
import { roomName } from '#lib/sync/room-name.ts'

/**
 * Follows the ratings as far as this reader may see them, and tells the gaps between now and target
 * as they change. Its rooms stand beside the plan: a lock of the ratings is no lock of it.
 */
export function LiveGaps({
  factors,
  ratings,
  onGaps,
}: {
  factors: readonly string[]
  /** As the page was made. */
  ratings: RatingsNow
  onGaps: (gaps: readonly Gap[]) => void
}) {
  const { id: board } = useBoard()
  const reader = useMemo(() => readerOfAll(factors), [factors])
  const round = useRound(ratings.round)
  const { ratings: mentee } = useOwn('mentee', round, ratings, reader, false)
  const room = useRoom(roomName({ board, section: 'assessment' }), { beside: true })
  const agreed = useLive(useReady(room) ? room?.doc : undefined, reader.agreed, ratings.agreed)
  useEffect(() => onGaps(gapsOf(factors, { agreed, mentee })), [factors, agreed, mentee, onGaps])
  return null
}
