import type { Doc } from 'yjs'
import { actors, ownActors } from '#lib/board/actors.ts'
import { assessment, ownAssessment } from '#lib/board/assessment.ts'
import { comments } from '#lib/board/comments.ts'
import { context } from '#lib/board/context.ts'
import { draft } from '#lib/board/draft.ts'
import { factor } from '#lib/board/factor.ts'
import { parking } from '#lib/board/parking.ts'
import { plan } from '#lib/board/plan.ts'
import { privateNotes } from '#lib/board/private-notes.ts'
import type { SectionName } from '#lib/board/section-names.ts'
import { signOff } from '#lib/board/sign-off.ts'
import { stage } from '#lib/board/stage.ts'
import { votes } from '#lib/board/votes.ts'
import type { RoomText } from '#lib/sync/kept-text.ts'
import { parseRoomName } from '#lib/sync/room-name.ts'

/** What can tell the words in a document. */
interface Texts {
  texts(doc: Doc): RoomText[]
}

const sections: Record<SectionName, Texts> = {
  stage,
  factor,
  context,
  assessment,
  actors,
  plan,
  'sign-off': signOff,
  comments,
  votes,
  parking,
}

/** The words that people wrote in a room, as plain text. */
export function roomTexts(name: string, doc: Doc): RoomText[] {
  const room = parseRoomName(name)
  if (!room || room.section === 'stage') return []
  if (room.section === 'draft') return draft.texts(doc)
  if (room.section === 'private') return privateNotes.texts(doc)
  if (room.section === 'assessment' && room.of) return ownAssessment.texts(doc)
  if (room.section === 'actors' && room.of) return ownActors.texts(doc)
  return sections[room.section].texts(doc)
}
