import { z } from 'zod'
import { limits } from '#lib/limits.ts'
import {
  cards,
  cells,
  defineSection,
  records,
  reference,
  richText,
  richTextOf,
} from './define-section.ts'
import { isSafeLink } from './links.ts'
import { sources } from './trace.ts'

export const actionStatuses = ['not-started', 'on-track', 'at-risk', 'done', 'dropped'] as const
export const planStatuses = ['draft', 'consolidated', 'reviewed'] as const
/** The rich texts at the head of a plan, and those of an action. */
export const planTexts = ['vision', 'context'] as const
export const actionTexts = ['description', 'adaptation'] as const

const words = z.string().max(limits.itemLength)
const text = words.default('')
/** A day without a time zone: the same day in Lisbon and in Riga. */
const day = reference(z.iso.date().nullable().default(null))
const points = z.int().min(1).max(5).nullable().default(null)
/** What cannot be, such as a negative budget, is kept and pointed at: nothing goes silently. */
const number = z.number().nullable().default(null)
const ids = reference(z.array(z.string()).default([]).readonly())
/** The action that something belongs to. */
const action = reference(z.string())

/** The section of the action plan. */
export const plan = defineSection('plan', {
  head: cells({ status: reference(z.enum(planStatuses).default('draft')), from: day, to: day }),
  headTexts: richText(planTexts),
  actions: cards(
    z.object({
      title: words,
      status: reference(z.enum(actionStatuses).default('not-started')),
      /** Why it was dropped. */
      dropped: text,
      /** The key factors that it works on. */
      factors: ids,
      /** The gap between now and target that it closes, in words. */
      gap: text,
      objective: text,
      targetGroup: text,
      /** Who leads it, in words; an actor of the map, by its id, comes before them. */
      lead: text,
      leadActor: reference(z.string().nullable().default(null)),
      /** Actors of the map; one that was removed from it stays here and is shown as removed. */
      partners: ids,
      /** The practice that it was inspired by. */
      inspiredBy: text,
      outputs: text,
      result: text,
      indicator: text,
      baseline: number,
      targetValue: number,
      unit: text,
      /** Where the indicator's figures come from. */
      source: text,
      staff: text,
      budget: number,
      currency: reference(
        z
          .string()
          .regex(/^[A-Z]{3}$/)
          .default('EUR'),
      ),
      inKind: text,
      funding: text,
      start: day,
      end: day,
      review: day,
      obstacles: text,
      response: text,
      communication: text,
      participation: text,
      effort: points,
      impact: points,
      /** The actions that have to be done before it. */
      after: ids,
      sources: sources(),
    }),
  ),
  texts: richTextOf(),
  activities: cards(
    z.object({
      action,
      what: words,
      who: text,
      start: day,
      by: day,
      done: z.boolean().default(false),
    }),
  ),
  /** What the indicator was on a day. */
  readings: records(
    z.object({ action, on: reference(z.iso.date()), value: z.number(), note: text }),
  ),
  /** How it goes, told on a day or at a session. */
  progress: cards(
    z.object({
      action,
      on: day,
      session: reference(z.string().nullable().default(null)),
      text: words,
    }),
  ),
  evidence: records(
    z.object({ action, url: z.string().max(limits.linkLength).refine(isSafeLink), title: words }),
  ),
})

/** The plan on a document. */
export type PlanOn = ReturnType<typeof plan.on>

/** What the plan holds, as it is read. */
export type PlanAction = ReturnType<PlanOn['actions']['list']>[number]
export type Activity = ReturnType<PlanOn['activities']['list']>[number]
export type Reading = ReturnType<PlanOn['readings']['list']>[number]
export type Progress = ReturnType<PlanOn['progress']['list']>[number]
export type ActionEvidence = ReturnType<PlanOn['evidence']['list']>[number]
export type PlanHead = ReturnType<PlanOn['head']['all']>
export type ActionStatus = (typeof actionStatuses)[number]
export type ActionText = (typeof actionTexts)[number]

/** Fields of an action to be changed. */
export type ActionChange = Parameters<PlanOn['actions']['patch']>[1]

/** The key of a rich text of an action. */
export const actionTextKey = (id: string, of: ActionText) => `${id}:${of}`

/** True for an action that still has to be done. */
export const isOpen = ({ status }: Pick<PlanAction, 'status'>): boolean =>
  status !== 'done' && status !== 'dropped'

/** True for an action that would be over before it begins. Days compare as they are written. */
export const endsTooEarly = ({ start, end }: Pick<PlanAction, 'start' | 'end'>): boolean =>
  start !== null && end !== null && end < start

/** The first and the last day that a plan may name: what lies outside was mistyped. */
export const planDays = { first: '2000-01-01', last: '2099-12-31' } as const

/** How much, of effort and impact, from little to much. */
export const planPoints = [1, 2, 3, 4, 5] as const

/** The currencies of Europe's cities, the commonest first; a plan may name others. */
export const currencies = [
  ...['EUR', 'CZK', 'DKK', 'HUF', 'PLN', 'RON', 'SEK', 'GBP', 'CHF', 'NOK', 'ISK'],
  ...['ALL', 'BAM', 'MKD', 'MDL', 'RSD', 'TRY', 'UAH', 'GEL', 'AMD'],
] as const
