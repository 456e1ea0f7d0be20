import type * as Y from 'yjs'
import { z } from 'zod'
import { type Delegation, delegations } from '#lib/access/access.ts'
import { answerKey } from '#lib/board/answers.ts'
import { choices, factor } from '#lib/board/factor.ts'
import { type NoteKey, noteKeys } from '#lib/board/note-keys.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { brainstormSchema, transferSchema, writeCards, writeTransfers } from './demo-cards.ts'
import { demoUserId } from './demo-people.ts'
import { changeAs, replaceText } from './demo-write.ts'
import { blockSchema } from './note-blocks.ts'

const answerSchema = z.strictObject({
  choice: z.enum(choices).optional(),
  items: z.array(z.string()).default([]),
  remark: z.array(blockSchema).default([]),
  links: z.array(z.strictObject({ url: z.url(), title: z.string() })).default([]),
})

const factorSchema = z.strictObject({
  notes: z.record(z.enum(noteKeys), z.array(blockSchema)).optional(),
  answers: z.record(z.string(), z.partialRecord(z.enum(delegations), answerSchema)).default({}),
  cards: brainstormSchema.optional(),
  practices: z.array(transferSchema).default([]),
})

/** What the demo's first session left of one key factor. */
export type FactorContent = z.infer<typeof factorSchema>

/** What the demo's first session left, by key factor. Throws when it is not of its form. */
export function readFactors(
  parts: Record<'notes' | 'answers' | 'cards' | 'practices', unknown>,
): [factor: string, content: FactorContent][] {
  const given = z.record(z.string(), z.record(z.string(), z.unknown())).parse(parts)
  const ids = new Set(Object.values(given).flatMap((part) => Object.keys(part)))
  const of = (id: string) =>
    Object.fromEntries(Object.entries(given).map(([part, byFactor]) => [part, byFactor[id]]))
  return [...ids].map((id) => [id, factorSchema.parse(of(id))])
}

/** Writes a factor's content, in the place of what an interrupted start left: each city its own. */
export async function writeFactor(
  rooms: Pick<Rooms, 'change'>,
  id: string,
  { notes, answers, cards, practices }: FactorContent,
): Promise<void> {
  const room = { section: 'factor', factor: id } as const
  const write = (key: NoteKey) =>
    changeAs(rooms, room, key === 'agreed' ? 'facilitator' : key, (doc) => {
      replaceText(factor.on(doc).notes.fragment(key), notes?.[key] ?? [])
      if (key !== 'agreed') writeAnswers(doc, answers, key)
    })
  await Promise.all(noteKeys.map(write))
  await writeCards(rooms, room, cards)
  await writeTransfers(rooms, room, practices)
}

function writeAnswers(doc: Y.Doc, answers: FactorContent['answers'], delegation: Delegation): void {
  const face = factor.on(doc)
  const author = demoUserId(delegation)
  for (const list of [face.items, face.evidence]) {
    const own = list.list().filter((one) => one.delegation === delegation)
    for (const { id } of own) list.remove(id)
  }
  for (const [question, byCity] of Object.entries(answers)) {
    const answer = byCity[delegation]
    if (!answer) continue
    const key = answerKey(question, delegation)
    if (answer.choice) face.choices.set(key, answer.choice)
    for (const text of answer.items) face.items.add({ question, delegation, text }, { author })
    for (const link of answer.links) face.evidence.add({ question, delegation, ...link })
    if (answer.remark.length > 0) replaceText(face.remarks.fragment(key), answer.remark)
  }
}
