'use client'

import { useCallback, useMemo } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { useNameOf } from '#components/board/use-name-of.ts'
import type { Present } from '#components/board/use-presence.ts'
import { useGuestNames } from '#components/stage/use-scribe.ts'
import type { Card } from '#lib/board/brainstorm.ts'

/** "Rosa Palmeri, Capaci": who wrote a card; the city alone when the name is not known any more. */
export function useAuthors(
  names: Record<string, string>,
  others: readonly Present[],
): (card: Pick<Card, 'author' | 'delegation'>) => string {
  const { me } = useBoard()
  const nameOf = useNameOf()
  // Whoever has joined since the page was made is here, or has been.
  const guests = useGuestNames()
  const here = JSON.stringify([...guests, ...[me, ...others].map(({ id, name }) => [id, name])])
  const known = useMemo(
    () => new Map([...Object.entries(names), ...(JSON.parse(here) as [string, string][])]),
    [names, here],
  )
  return useCallback(
    ({ author, delegation }) => nameOf({ name: known.get(author), delegation }),
    [known, nameOf],
  )
}
