'use client'

import { useTranslations } from 'next-intl'
import type { RoomText } from '#lib/sync/kept-text.ts'
import { parseRoomName, type Room } from '#lib/sync/room-name.ts'
import { useBoard } from './board-context.tsx'
import type { Place } from './places.ts'

/** The place where a room is worked on. */
function pathOf(room: Room): string {
  if (room.section === 'factor') return `factors/${room.factor}`
  return room.section === 'assessment' ? 'ratings' : room.section
}

/** What rooms and the texts in them are called in the reader's language. */
export function useTitles(places: readonly Place[]) {
  const t = useTranslations('kept')
  const factor = useTranslations('factor')
  const { cities } = useBoard()
  const names: Partial<Record<string, string>> = { ...cities, agreed: factor('agreed') }
  const ofRoom = (name: string): string => {
    const room = parseRoomName(name)
    const path = room && pathOf(room)
    const place = places.find((known) => known.path === path)
    if (!place) return t('elsewhere')
    return place.number ? `${place.number} ${place.label}` : place.label
  }
  /** A text's title within its room, or undefined when it has none of its own. */
  const ofText = ({ field, key }: RoomText): string | undefined => {
    if (field === 'notes') return names[key]
    if (field === 'remarks') return names[key.split(':')[1] ?? '']
    if (field === 'consequences') return names[key.split(':')[1] ?? '']
    return field === 'items' || field === 'evidence' ? factor('questions') : undefined
  }
  return {
    board: `${cities.mentor} – ${cities.mentee}`,
    ofRoom,
    ofText,
    inFull: (room: string, text: RoomText): string =>
      [ofText(text), ofRoom(room)].filter((part) => part !== undefined).join(', '),
  }
}
