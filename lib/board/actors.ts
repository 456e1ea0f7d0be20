import { z } from 'zod'
import { delegations } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import { cells, cellsOf, defineSection, records, reference } from './define-section.ts'
import { sources } from './trace.ts'

export const actorKinds = ['organisation', 'group', 'role', 'person'] as const
export const sectors = ['public', 'private', 'civic', 'knowledge', 'faith'] as const
export const actorTypes = [
  'council',
  'faith-body',
  'community',
  'charity',
  'social-work',
  'education',
  'association',
  'sport',
  'youth',
  'enterprise',
  'artist',
  'front-line',
  'media',
  'volunteers',
] as const
export const levels = ['neighbourhood', 'local', 'regional', 'national', 'european'] as const
export const stances = ['champion', 'supporter', 'neutral', 'resistant'] as const
export const actorPresences = ['involved', 'planned', 'missing'] as const

export const relationKinds = [
  'cooperates',
  'funds',
  'informs',
  'refers',
  'oversees',
  'conflicts',
] as const
export const directions = ['one', 'both'] as const
/** How strong a relation is, from loose to close. */
export const strengths = [1, 2, 3] as const

/** How far from the middle of the network an actor can be put: further out nobody would find it. */
const furthest = 100_000

const words = z.string().max(limits.itemLength)
const points = z.int().min(1).max(5).nullable().default(null)
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  reference(z.enum(values).nullable().default(null))
const day = reference(z.iso.date().nullable().default(null))
const coordinate = z.number().min(-furthest).max(furthest)

/** The section of the actor map of both cities. */
export const actors = defineSection('actors', {
  actors: records(
    z.object({
      name: words,
      /** The city on whose map it stands. */
      city: reference(z.enum(delegations)),
      kind: oneOf(actorKinds),
      sector: oneOf(sectors),
      type: oneOf(actorTypes),
      level: oneOf(levels),
      stance: oneOf(stances),
      presence: oneOf(actorPresences),
      /** What it does for the city's work. */
      role: words.default(''),
      interest: points,
      influence: points,
      /** Where the city would like it to stand. */
      wantedInterest: points,
      wantedInfluence: points,
      /** The key factors that it matters to. */
      factors: reference(z.array(z.string()).default([]).readonly()),
      /** The languages that it works in, as people write them. */
      languages: words.default(''),
      note: words.default(''),
      /** When somebody last made sure that all of this is right. */
      lastChecked: day,
      /** When the people behind it were told that they are on this map. */
      informedOn: day,
      /** Where it stands in the network; null until somebody puts it somewhere. */
      pos: reference(z.tuple([coordinate, coordinate]).nullable().default(null)),
      sources: sources(),
    }),
  ),
  relations: records(
    z.object({
      from: reference(z.string()),
      to: reference(z.string()),
      kind: reference(z.enum(relationKinds).default('cooperates')),
      direction: reference(z.enum(directions).default('one')),
      strength: z.int().min(1).max(3).default(2),
      formal: z.boolean().default(false),
      note: words.default(''),
    }),
  ),
})

/**
 * What one city keeps about actors for itself, by the actor's id, in a room of its own that the
 * other city never gets.
 */
export const ownActors = defineSection('actors@', {
  /** A role mailbox or a number, rather than a person's. */
  contacts: cellsOf(words.default('')),
  remarks: cellsOf(words.default('')),
  /** The names of persons that the city keeps to itself: on the map they have none then. */
  names: cellsOf(words.default('')),
  /** What the city lets others on the board see of the persons on its map. */
  shows: cells({ names: z.boolean().default(true), contacts: z.boolean().default(false) }),
})

/** The actor map on a document. */
export type ActorsOn = ReturnType<typeof actors.on>

/** What one city keeps for itself, on a document. */
export type OwnActorsOn = ReturnType<typeof ownActors.on>

/** An actor as it is read. */
export type Actor = ReturnType<ActorsOn['actors']['list']>[number]

/** A relation between two actors as it is read. */
export type Relation = ReturnType<ActorsOn['relations']['list']>[number]

export type RelationKind = Relation['kind']

/** An actor's fields without its id, each of which may be missing. */
export type ActorFields = Partial<Omit<Actor, 'id'>>

/** True for an actor to manage closely: it matters much, and it is interested. */
export const isKeyActor = ({ interest, influence }: Pick<Actor, 'interest' | 'influence'>) =>
  (interest ?? 0) >= 4 && (influence ?? 0) >= 4

/** How much: of interest and influence, from little to much. */
export const pointsOfActors = [1, 2, 3, 4, 5] as const
