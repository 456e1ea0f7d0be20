import { z } from 'zod'
import { limits } from '#lib/limits.ts'
import { cards, defineSection, reference } from './define-section.ts'

/** The section of one person's private cards, in a room that nobody else can open. */
export const draft = defineSection('draft@', {
  cards: cards(
    z.object({
      /** The key factor that it is for. */
      factor: reference(z.string()),
      text: z.string().max(limits.itemLength),
      /** Kept back by its author: it is not shown with the others. */
      held: reference(z.boolean().default(false)),
      /** True when it was announced that cards are shown with names, as this one was written. */
      named: reference(z.boolean().default(false)),
    }),
  ),
})

/** A person's private cards on a document. */
export type DraftOn = ReturnType<typeof draft.on>

/** One private card as it is read. */
export type DraftCard = ReturnType<DraftOn['cards']['list']>[number]

/** The cards of a key factor that would be shown now: written on, and not kept back. */
export const ready = (face: DraftOn, factor: string): DraftCard[] =>
  face.cards
    .list()
    .filter((card) => card.factor === factor && !card.held && card.text.trim() !== '')

/** Who stands as the author of a card that is shown without a name. */
export const nobody = 'nobody'
