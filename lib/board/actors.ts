import { z } from 'zod'
import { delegations } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import { defineSection, records, reference } from './define-section.ts'
import { sources } from './trace.ts'

export const actorKinds = ['organisation', 'group', 'role', 'person'] as const
export const sectors = ['public', 'private', 'civic', 'knowledge', 'faith'] as const
export const actorPresences = ['involved', 'missing', 'planned'] as const

const words = z.string().max(limits.itemLength)
const points = z.int().min(1).max(5).nullable().default(null)
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  reference(z.enum(values).nullable().default(null))

/** The section of the actor map of both cities. */
export const actors = defineSection('actors', {
  actors: records(
    z.object({
      name: words,
      /** The city on whose map it stands. */
      city: reference(z.enum(delegations)),
      kind: oneOf(actorKinds),
      sector: oneOf(sectors),
      presence: oneOf(actorPresences),
      /** What it does for the city's work. */
      role: words.default(''),
      interest: points,
      influence: points,
      /** The key factors that it matters to. */
      factors: reference(z.array(z.string()).default([]).readonly()),
      sources: sources(),
    }),
  ),
})

/** The actor map on a document. */
export type ActorsOn = ReturnType<typeof actors.on>

/** An actor as it is read. */
export type Actor = ReturnType<ActorsOn['actors']['list']>[number]

/** True for an actor to manage closely: it matters much, and it is interested. */
export const isKeyActor = ({ interest, influence }: Pick<Actor, 'interest' | 'influence'>) =>
  (interest ?? 0) >= 4 && (influence ?? 0) >= 4

/** How much: of interest and influence, from little to much. */
export const pointsOfActors = [1, 2, 3, 4, 5] as const
