import { factor } from '#lib/board/factor.ts'
import { type NoteKey, noteKeys } from '#lib/board/note-keys.ts'
import { type NoteJson, plainText } from '#lib/board/rich-text.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'

/** A note as it is at this moment, and how many words it has. */
export interface NoteNow {
  json: NoteJson
  words: number
}

/** Reads the notes of one factor off the live document. */
export async function readNotes(
  rooms: Documents,
  board: string,
  factorId: string,
): Promise<Record<NoteKey, NoteNow>> {
  return rooms.read(roomName({ board, section: 'factor', factor: factorId }), (doc) => {
    const { notes } = factor.on(doc)
    const now = (key: NoteKey): NoteNow => {
      const json = notes.json(key)
      const words = plainText(json).split(/\s+/)
      return { json, words: words.filter((word) => word !== '').length }
    }
    return Object.fromEntries(noteKeys.map((key) => [key, now(key)])) as Record<NoteKey, NoteNow>
  })
}
