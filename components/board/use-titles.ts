'use client'

import { useTranslations } from 'next-intl'
import type { RoomText } from '#lib/sync/kept-text.ts'
import { parseRoomName } from '#lib/sync/room-name.ts'
import { useBoard } from './board-context.tsx'
import type { Place } from './places.ts'

/** What rooms and the texts in them are called in the reader's language. */
export function useTitles(places: readonly Place[]) {
  const t = useTranslations('kept')
  const factor = useTranslations('factor')
  const { cities } = useBoard()
  const names: Partial<Record<string, string>> = { ...cities, agreed: factor('agreed') }
  const ofRoom = (name: string): string => {
    const room = parseRoomName(name)
    const path = room?.section === 'factor' ? `factors/${room.factor}` : room?.section
    const place = places.find((known) => known.path === path)
    if (!place) return t('elsewhere')
    return place.number ? `${place.number} ${place.label}` : place.label
  }
  return {
    board: `${cities.mentor} – ${cities.mentee}`,
    ofRoom,
    /** The note's title, or undefined for a text that is more than a note of its room. */
    ofText: ({ key }: RoomText): string | undefined => names[key],
    inFull: (room: string, { key }: RoomText): string =>
      names[key] === undefined ? ofRoom(room) : `${names[key]}, ${ofRoom(room)}`,
  }
}
