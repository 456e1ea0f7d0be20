import type { Doc } from 'yjs'
import { type Delegation, delegations } from '#lib/access/access.ts'
import type { AnswerType } from '#lib/benchmark/benchmark.ts'
import { isAnswered, readAnswers } from './answers.ts'
import { factor } from './factor.ts'
import { type NoteKey, noteKeys } from './note-keys.ts'
import { plainText } from './rich-text.ts'

/** How far the work on one key factor has come, as plain values. */
export interface FactorState {
  /** How many words each of its notes has. */
  words: Record<NoteKey, number>
  /** The ids of the guiding questions that a city has not answered, in their order. */
  unanswered: Record<Delegation, string[]>
  /** True when anybody has written or answered anything under it. */
  isDiscussed: boolean
}

/** Reads how far the work on a factor has come off its document. */
export function readFactorState(
  doc: Doc,
  questions: readonly { id: string; answer: AnswerType }[],
): FactorState {
  const face = factor.on(doc)
  const count = (key: NoteKey) =>
    plainText(face.notes.json(key))
      .split(/\s+/)
      .filter((word) => word !== '').length
  const answers = questions.map((question) => ({ question, by: readAnswers(face, question.id) }))
  const unanswered = (of: Delegation) =>
    answers
      .filter(({ question, by }) => !isAnswered(question.answer, by[of]))
      .map(({ question }) => question.id)
  return {
    words: byKey(noteKeys, count),
    unanswered: byKey(delegations, unanswered),
    // Whatever stands there counts: answers that the benchmark no longer asks for are talk as well.
    isDiscussed:
      factor.texts(doc).length > 0 ||
      Object.values(face.choices.all()).some((choice) => choice !== null),
  }
}

const byKey = <Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>
