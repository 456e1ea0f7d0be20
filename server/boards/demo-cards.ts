import { z } from 'zod'
import { delegations } from '#lib/access/access.ts'
import { factor } from '#lib/board/factor.ts'
import { speakerOf, transferKey, transferParts } from '#lib/board/transfer.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { demoPeople, demoUserId } from './demo-people.ts'
import { changeAs, type DemoRoom, replaceText } from './demo-write.ts'
import { blockSchema } from './note-blocks.ts'

const writers = ['facilitator', 'mentor', 'mentee'] as const

const cardSchema = z.strictObject({ by: z.enum(writers), text: z.string() })

/** The demo's brainstorm of a factor: cards in groups, and those in none. */
export const brainstormSchema = z.strictObject({
  groups: z.array(z.strictObject({ name: z.string(), cards: z.array(cardSchema) })),
  rest: z.array(cardSchema).default([]),
})

/** A sheet of the demo on which a practice is carried over. */
export const transferSchema = z.strictObject({
  practice: z.string(),
  localName: z.string().default(''),
  texts: z.partialRecord(z.enum(transferParts), z.array(blockSchema)),
})

/** Writes a factor's cards, in the place of what an interrupted start left: everybody their own. */
export async function writeCards(
  rooms: Pick<Rooms, 'change'>,
  room: DemoRoom,
  content: z.infer<typeof brainstormSchema> | undefined,
): Promise<void> {
  if (!content) return
  const groups: string[] = []
  await changeAs(rooms, room, 'facilitator', (doc) => {
    const face = factor.on(doc)
    for (const { id } of face.cards.list()) face.cards.remove(id)
    for (const { id } of face.groups.list()) face.groups.remove(id)
    const author = demoUserId('facilitator')
    for (const { name } of content.groups) groups.push(face.groups.add({ name }, { author }))
  })
  const piles = [
    ...content.groups.map(({ cards }, index) => ({ group: groups[index] ?? null, cards })),
    { group: null, cards: content.rest },
  ]
  for (const person of writers) {
    const { delegation } = demoPeople[person]
    await changeAs(rooms, room, person, (doc) => {
      for (const { group, cards } of piles) {
        for (const { text } of cards.filter(({ by }) => by === person)) {
          factor.on(doc).cards.add({ text, delegation, group }, { author: demoUserId(person) })
        }
      }
    })
  }
}

/** Writes a factor's practice sheets in the same way: each city the parts in which it speaks. */
export async function writeTransfers(
  rooms: Pick<Rooms, 'change'>,
  room: DemoRoom,
  content: readonly z.infer<typeof transferSchema>[],
): Promise<void> {
  if (content.length === 0) return
  const sheets: string[] = []
  await changeAs(rooms, room, 'mentor', (doc) => {
    const { transfers } = factor.on(doc)
    for (const { id } of transfers.list()) transfers.remove(id)
    for (const { practice, localName } of content) {
      sheets.push(transfers.add({ practice, localName }, { author: demoUserId('mentor') }))
    }
  })
  for (const of of delegations) {
    await changeAs(rooms, room, of, (doc) => {
      const texts = factor.on(doc).transferTexts
      for (const [index, sheet] of sheets.entries()) {
        for (const part of transferParts.filter((one) => speakerOf(one) === of)) {
          replaceText(texts.fragment(transferKey(sheet, part)), content[index]?.texts[part] ?? [])
        }
      }
    })
  }
}
