import { z } from 'zod'
import { reference } from './define-section.ts'

/** What an actor or an action can come from. */
export const sourceKinds = ['question', 'item', 'card', 'gap', 'transfer', 'actor'] as const

const sourceSchema = z.object({
  kind: z.enum(sourceKinds),
  /** The key factor that it stands under; null for an actor. */
  factor: z.string().nullable(),
  /** The question's, item's, card's, transfer's or actor's id; a gap's is its factor's. */
  id: z.string(),
})

/** Where something comes from. It is written once, with what came of it; the way back is looked up. */
export type Source = z.infer<typeof sourceSchema>

/** The field of a record that says where it comes from. */
export const sources = () => reference(z.array(sourceSchema).default([]).readonly())

/** The records that came of something. */
export const cameOf = <Rec extends { sources: readonly Source[] }>(
  records: readonly Rec[],
  of: Source,
): Rec[] =>
  records.filter((record) =>
    record.sources.some(
      ({ kind, factor, id }) => kind === of.kind && factor === of.factor && id === of.id,
    ),
  )
