import { type Answers, readAnswers } from '#lib/board/answers.ts'
import { factor } from '#lib/board/factor.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'

/** Reads both cities' answers to these questions of a factor off the live document, by question. */
export const readFactorAnswers = (
  rooms: Documents,
  board: string,
  factorId: string,
  questions: readonly string[],
): Promise<Record<string, Answers>> =>
  rooms.read(roomName({ board, section: 'factor', factor: factorId }), (doc) => {
    const face = factor.on(doc)
    return Object.fromEntries(questions.map((id) => [id, readAnswers(face, id)]))
  })
