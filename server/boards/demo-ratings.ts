import { z } from 'zod'
import { type Delegation, delegations } from '#lib/access/access.ts'
import { assessment, confidences, ownAssessment, scale, steps } from '#lib/board/assessment.ts'
import { stage } from '#lib/board/stage.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { demoUserId } from './demo-people.ts'
import { changeAs, daysBefore, replaceText } from './demo-write.ts'
import { blockSchema } from './note-blocks.ts'

const ratingSchema = z.strictObject({
  now: z.enum(steps),
  target: z.enum(scale).optional(),
  confidence: z.enum(confidences).optional(),
  reason: z.array(blockSchema).default([]),
})

const byFactor = z.record(z.string(), ratingSchema)

const ratingsSchema = z.strictObject({
  /** The first round, which is over. */
  earlier: z.strictObject({
    daysAgo: z.number(),
    mentor: byFactor,
    mentee: byFactor,
    agreed: z.record(z.string(), z.enum(scale)),
  }),
  mentor: byFactor,
  mentee: byFactor,
  agreed: z.record(
    z.string(),
    z.strictObject({ step: z.enum(scale), reason: z.array(blockSchema) }),
  ),
  handedInDaysAgo: z.strictObject({ mentor: z.number(), mentee: z.number() }),
})

type Ratings = z.infer<typeof ratingsSchema>

/** Writes the demo's ratings: a round that is over, and a second one that both cities have handed in. */
export async function writeRatings(rooms: Rooms, given: unknown, now: Date): Promise<void> {
  const ratings = ratingsSchema.parse(given)
  const own = delegations.map((of) => writeOwn(rooms, of, ratings[of]))
  const agreed = changeAs(rooms, { section: 'assessment' }, 'mentee', (doc) => {
    const face = assessment.on(doc)
    for (const [factor, { step, reason }] of Object.entries(ratings.agreed)) {
      face.agreed.set(factor, step)
      replaceText(face.reasons.fragment(factor), reason)
    }
  })
  const rounds = changeAs(rooms, { section: 'stage' }, 'facilitator', (doc) => {
    const face = stage.on(doc)
    for (const { id } of face.rounds.list()) face.rounds.remove(id)
    const { earlier, handedInDaysAgo } = ratings
    face.rounds.add({
      closed: { by: demoUserId('facilitator'), at: daysBefore(now, earlier.daysAgo) },
      mentor: kept(earlier.mentor),
      mentee: kept(earlier.mentee),
      agreed: earlier.agreed,
    })
    for (const of of delegations) {
      face.ratings.set(of, { by: demoUserId(of), at: daysBefore(now, handedInDaysAgo[of]) })
    }
  })
  await Promise.all([...own, agreed, rounds])
}

const writeOwn = (rooms: Rooms, of: Delegation, ratings: Ratings[Delegation]) =>
  changeAs(rooms, { section: 'assessment', of }, of, (doc) => {
    const face = ownAssessment.on(doc)
    for (const [factor, { now, target, confidence, reason }] of Object.entries(ratings)) {
      face.now.set(factor, now)
      if (target) face.target.set(factor, target)
      if (confidence) face.confidence.set(factor, confidence)
      replaceText(face.reasons.fragment(factor), reason)
    }
  })

/** What a round that is over keeps of a city's ratings. */
const kept = (ratings: Ratings[Delegation]) =>
  Object.fromEntries(
    Object.entries(ratings).map(([factor, { now, target = null, confidence = null }]) => [
      factor,
      { now, target, confidence },
    ]),
  )
