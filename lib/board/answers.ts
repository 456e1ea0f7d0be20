import { type Delegation, delegations } from '#lib/access/access.ts'
import type { AnswerType } from '#lib/benchmark/benchmark.ts'
import type { Choice, FactorOn } from './factor.ts'
import { type NoteJson, plainText } from './rich-text.ts'

/** The key of one city's answer to a question. */
export const answerKey = (question: string, delegation: Delegation) => `${question}:${delegation}`

/** One city's answer to a question, as plain values. */
export interface Answer {
  choice: Choice | null
  items: readonly { id: string; text: string; author: string }[]
  remark: NoteJson
  evidence: readonly { id: string; url: string; title: string }[]
}

/** Both cities' answers to one question. */
export type Answers = Record<Delegation, Answer>

/** Reads both cities' answers to a question off a factor's document. */
export function readAnswers(face: FactorOn, question: string): Answers {
  const answer = (delegation: Delegation): Answer => {
    const isIts = (of: { question: string; delegation: Delegation }) =>
      of.question === question && of.delegation === delegation
    const key = answerKey(question, delegation)
    return {
      choice: face.choices.get(key) ?? null,
      items: face.items.list().filter(isIts),
      remark: face.remarks.json(key),
      evidence: face.evidence.list().filter(isIts),
    }
  }
  return Object.fromEntries(delegations.map((of) => [of, answer(of)])) as Answers
}

/** True when an answer says what its question asks for: a choice, an inventory or a description. */
export function isAnswered(type: AnswerType, answer: Answer): boolean {
  const isWorded = plainText(answer.remark).trim() !== ''
  switch (type) {
    case 'yes-partly-no':
      return answer.choice !== null
    case 'inventory':
      return answer.items.length > 0 || isWorded
    case 'description':
      return isWorded
  }
}

/** How many of these questions each city has answered. */
export function progressOf(
  questions: readonly { id: string; answer: AnswerType }[],
  answers: (question: string) => Answers,
): Record<Delegation, number> {
  const count = (of: Delegation) =>
    questions.filter(({ id, answer }) => isAnswered(answer, answers(id)[of])).length
  return { mentor: count('mentor'), mentee: count('mentee') }
}
