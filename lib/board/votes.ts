import { z } from 'zod'
import { limits } from '#lib/limits.ts'
import { cards, defineSection, reference } from './define-section.ts'

/** On what people vote. */
export const voteKinds = ['cards', 'actions', 'factors', 'options'] as const

export type VoteKind = (typeof voteKinds)[number]

/** Who has votes to give: each person, or each city together. */
export const voterKinds = ['person', 'delegation'] as const

const words = z.string().max(limits.itemLength)
const time = z.iso.datetime()
const count = z.number().int().nonnegative()

/** The section of the votes; only the server writes it. Ballots are not in it before the end. */
export const votes = defineSection('votes', {
  votes: cards(
    z.object({
      /** The session that it was held in; null outside of one. */
      session: reference(z.string().nullable().default(null)),
      question: words,
      kind: reference(z.enum(voteKinds)),
      voters: reference(z.enum(voterKinds)),
      /** How many votes each has. */
      each: z.number().int().min(1).max(limits.votesEach),
      /** What can be voted for: the id of a card, action or factor or a fresh one, and its words then. */
      options: z.array(z.object({ id: z.string(), text: words })).readonly(),
      startedAt: reference(time),
      endedAt: reference(time.nullable().default(null)),
      /** How many people have voted until now. */
      turnout: count.default(0),
      /** What came of it, by option; null until the end. */
      results: reference(
        z
          .record(z.string(), z.object({ mentor: count, mentee: count, other: count }))
          .nullable()
          .default(null),
      ),
    }),
  ),
})

/** The votes on a document. */
export type VotesOn = ReturnType<typeof votes.on>

/** A vote as it is read. */
export type Vote = ReturnType<VotesOn['votes']['list']>[number]
