import { z } from 'zod'
import { delegations } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import {
  cards,
  cellsOf,
  defineSection,
  records,
  reference,
  richText,
  richTextOf,
} from './define-section.ts'
import { isSafeLink } from './links.ts'
import { noteKeys } from './note-keys.ts'

/** What a city may say to a question of yes or no. */
export const choices = ['yes', 'partly', 'no', 'unknown'] as const

export type Choice = (typeof choices)[number]

const words = z.string().max(limits.itemLength)
const answering = {
  question: reference(z.string()),
  delegation: reference(z.enum(delegations)),
}

/** The section of one key factor: three notes, and each city's answers to the guiding questions. */
export const factor = defineSection('factor', {
  notes: richText(noteKeys),
  /** By `answerKey`. */
  choices: cellsOf(z.enum(choices).nullable().default(null)),
  /** What a city counts up: one card for each thing. */
  items: cards(z.object({ ...answering, text: words })),
  /** What a city has to say to a question, by `answerKey`. */
  remarks: richTextOf(),
  /** Where one can read more about an answer. */
  evidence: records(
    z.object({
      ...answering,
      url: z.string().max(limits.linkLength).refine(isSafeLink),
      title: words,
    }),
  ),
  /** The groups of the brainstorm, and its cards; a card whose group is gone stands with the rest. */
  groups: cards(z.object({ name: words })),
  cards: cards(
    z.object({
      text: words,
      /** The city that it was written for; null for somebody of neither. */
      delegation: reference(z.enum(delegations).nullable().default(null)),
      group: reference(z.string().nullable().default(null)),
    }),
  ),
  /** Sheets on which practices are carried over; `practice` is the benchmark's id, null for an own one. */
  transfers: cards(
    z.object({
      practice: reference(z.string().nullable().default(null)),
      title: words.default(''),
      localName: words.default(''),
    }),
  ),
  /** By `transferKey`. */
  transferTexts: richTextOf(),
})

/** A factor's section on a document. */
export type FactorOn = ReturnType<typeof factor.on>
