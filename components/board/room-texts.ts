import type { Doc } from 'yjs'
import { factor } from '#lib/board/factor.ts'
import type { RoomText } from '#lib/sync/kept-text.ts'
import { parseRoomName } from '#lib/sync/room-name.ts'

/** The words that people wrote in a room, as plain text. */
export function roomTexts(room: string, doc: Doc): RoomText[] {
  const section = parseRoomName(room)?.section
  switch (section) {
    case 'factor':
      return factor.texts(doc)
    case 'stage':
    case undefined:
      return []
  }
}
