import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type * as Y from 'yjs'
import { z } from 'zod'
import { delegations } from '#lib/access/access.ts'
import { answerKey } from '#lib/board/answers.ts'
import { choices, factor } from '#lib/board/factor.ts'
import { noteKeys } from '#lib/board/note-keys.ts'
import { writeFragment } from '#lib/board/rich-text.ts'
import { demoUserId } from './demo-people.ts'
import { blockSchema, toNodes } from './note-blocks.ts'

const answerSchema = z.strictObject({
  choice: z.enum(choices).optional(),
  items: z.array(z.string()).default([]),
  remark: z.array(blockSchema).default([]),
  links: z.array(z.strictObject({ url: z.url(), title: z.string() })).default([]),
})

const factorSchema = z.strictObject({
  notes: z.record(z.enum(noteKeys), z.array(blockSchema)).optional(),
  answers: z.record(z.string(), z.partialRecord(z.enum(delegations), answerSchema)).default({}),
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
    })
    .parse(JSON.parse(await readFile(file, 'utf8')))
  const ids = new Set([...Object.keys(given.notes), ...Object.keys(given.answers)])
  return Object.fromEntries(
    [...ids].map((id) => {
      const { [id]: notes } = given.notes
      const { [id]: answers } = given.answers
      return [id, factorSchema.parse({ notes, answers })]
    }),
  )
}

/** Writes a factor's content into its document, in the place of what an interrupted start left. */
export function writeFactor(doc: Y.Doc, { notes, answers }: FactorContent): void {
  const face = factor.on(doc)
  const replace = (fragment: Y.XmlFragment, blocks: Parameters<typeof toNodes>[0]) => {
    fragment.delete(0, fragment.length)
    writeFragment(fragment, toNodes(blocks))
  }
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
