import { factor } from '#lib/board/factor.ts'
import { type NoteKey, noteKeys } from '#lib/board/note-keys.ts'
import { plainText } from '#lib/board/rich-text.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Rooms } from '#server/sync/rooms.ts'

/** How many words each note of a factor has now. */
export type NoteWords = Record<NoteKey, number>

/** Counts the words of each note of one factor in the live document. */
export async function countNoteWords(
  rooms: Rooms,
  board: string,
  factorId: string,
): Promise<NoteWords> {
  return rooms.read(roomName({ board, section: 'factor', factor: factorId }), (doc) => {
    const { notes } = factor.on(doc)
    const count = (key: NoteKey) =>
      plainText(notes.json(key))
        .split(/\s+/)
        .filter((word) => word !== '').length
    return Object.fromEntries(noteKeys.map((key) => [key, count(key)])) as NoteWords
  })
}
