import type * as Y from 'yjs'
import { z } from 'zod'
import {
  cards,
  cells,
  cellsOf,
  defineSection,
  records,
  richText,
} from '#lib/board/define-section.ts'

const marks = ['open', 'doubtful', 'agreed'] as const

/** A section that only these tests have, with a field of every kind. */
export const chaos = defineSection('chaos', {
  actors: records(
    z.object({
      name: z.string(),
      influence: z.int().min(0).max(5).default(0),
      tags: z.array(z.string()).default([]),
      place: z.tuple([z.number(), z.number()]).optional(),
    }),
  ),
  ideas: cards(z.object({ text: z.string(), mark: z.enum(marks).default('open') })),
  ratings: cells({
    trust: z.number().default(0),
    mood: z.string().default(''),
    place: z.tuple([z.number(), z.number()]).default([0, 0]),
  }),
  votes: cellsOf(z.boolean().default(false)),
  texts: richText(['left', 'right']),
})

export const textKeys = ['left', 'right'] as const

/** The whole section as plain values, as the typed face reads it. */
export function readSection(doc: Y.Doc) {
  const { actors, ideas, ratings, votes, texts } = chaos.on(doc)
  return {
    actors: actors.list(),
    ideas: ideas.list(),
    ratings: ratings.all(),
    votes: Object.entries(votes.all()).sort(([a], [b]) => (a < b ? -1 : 1)),
    left: texts.json('left'),
    right: texts.json('right'),
    words: chaos.texts(doc),
  }
}

/** The ids of all records and cards that are there. */
export const idsIn = (doc: Y.Doc): string[] => {
  const { actors, ideas } = chaos.on(doc)
  return [...actors.list(), ...ideas.list()].map(({ id }) => id).sort()
}
