import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type * as Y from 'yjs'
import { z } from 'zod'
import { delegations } from '#lib/access/access.ts'
import { answerKey } from '#lib/board/answers.ts'
import { choices, type FactorOn, factor } from '#lib/board/factor.ts'
import { noteKeys } from '#lib/board/note-keys.ts'
import { writeFragment } from '#lib/board/rich-text.ts'
import { transferKey, transferParts } from '#lib/board/transfer.ts'
import { demoPeople, demoUserId } from './demo-people.ts'
import { blockSchema, toNodes } from './note-blocks.ts'

const answerSchema = z.strictObject({
  choice: z.enum(choices).optional(),
  items: z.array(z.string()).default([]),
  remark: z.array(blockSchema).default([]),
  links: z.array(z.strictObject({ url: z.url(), title: z.string() })).default([]),
})

const cardSchema = z.strictObject({
  by: z.enum(['facilitator', 'mentor', 'mentee']),
  text: z.string(),
})

const brainstormSchema = z.strictObject({
  groups: z.array(z.strictObject({ name: z.string(), cards: z.array(cardSchema) })),
  rest: z.array(cardSchema).default([]),
})

const transferSchema = z.strictObject({
  practice: z.string(),
  localName: z.string().default(''),
  texts: z.partialRecord(z.enum(transferParts), z.array(blockSchema)),
})

const factorSchema = z.strictObject({
  notes: z.record(z.enum(noteKeys), z.array(blockSchema)).optional(),
  answers: z.record(z.string(), z.partialRecord(z.enum(delegations), answerSchema)).default({}),
  cards: brainstormSchema.optional(),
  practices: z.array(transferSchema).default([]),
})

/** What the demo's first session left of one key factor. */
export type FactorContent = z.infer<typeof factorSchema>

/** The demo's content by key factor. Throws when the file is not of its form. */
export async function readDemoContent(): Promise<Record<string, FactorContent>> {
  const file = path.join(process.cwd(), 'content', 'demo.json')
  const given = z
    .strictObject({
      notes: z.record(z.string(), z.unknown()),
      answers: z.record(z.string(), z.unknown()),
      cards: z.record(z.string(), z.unknown()),
      practices: z.record(z.string(), z.unknown()),
    })
    .parse(JSON.parse(await readFile(file, 'utf8')))
  const ids = new Set(Object.values(given).flatMap((part) => Object.keys(part)))
  const of = (id: string) =>
    Object.fromEntries(Object.entries(given).map(([part, byFactor]) => [part, byFactor[id]]))
  return Object.fromEntries([...ids].map((id) => [id, factorSchema.parse(of(id))]))
}

/** Writes a factor's content into its document, in the place of what an interrupted start left. */
export function writeFactor(doc: Y.Doc, { notes, answers, cards, practices }: FactorContent): void {
  const face = factor.on(doc)
  writeCards(face, cards)
  writeTransfers(face, practices)
  for (const key of noteKeys) replace(face.notes.fragment(key), notes?.[key] ?? [])
  for (const { id } of face.items.list()) face.items.remove(id)
  for (const { id } of face.evidence.list()) face.evidence.remove(id)
  for (const [question, byCity] of Object.entries(answers)) {
    for (const delegation of delegations) {
      const answer = byCity[delegation]
      if (!answer) continue
      const key = answerKey(question, delegation)
      const author = demoUserId(delegation)
      if (answer.choice) face.choices.set(key, answer.choice)
      for (const text of answer.items) face.items.add({ question, delegation, text }, { author })
      for (const link of answer.links) face.evidence.add({ question, delegation, ...link })
      if (answer.remark.length > 0) replace(face.remarks.fragment(key), answer.remark)
    }
  }
}

function replace(fragment: Y.XmlFragment, blocks: Parameters<typeof toNodes>[0]): void {
  fragment.delete(0, fragment.length)
  writeFragment(fragment, toNodes(blocks))
}

function writeCards(face: FactorOn, content: FactorContent['cards']): void {
  for (const { id } of face.cards.list()) face.cards.remove(id)
  for (const { id } of face.groups.list()) face.groups.remove(id)
  const add = (group: string | null, written: readonly z.infer<typeof cardSchema>[]) => {
    for (const { by, text } of written) {
      const { delegation } = demoPeople[by]
      face.cards.add({ text, delegation, group }, { author: demoUserId(by) })
    }
  }
  for (const { name, cards } of content?.groups ?? []) {
    add(face.groups.add({ name }, { author: demoUserId('facilitator') }), cards)
  }
  add(null, content?.rest ?? [])
}

function writeTransfers(face: FactorOn, content: FactorContent['practices']): void {
  for (const { id } of face.transfers.list()) face.transfers.remove(id)
  for (const { practice, localName, texts } of content) {
    const id = face.transfers.add({ practice, localName }, { author: demoUserId('mentor') })
    for (const part of transferParts) {
      const fragment = face.transferTexts.fragment(transferKey(id, part))
      writeFragment(fragment, toNodes(texts[part] ?? []))
    }
  }
}
