import { z } from 'zod'
import { limits } from '#lib/limits.ts'
import { cards, defineSection, reference } from './define-section.ts'
import { sources } from './trace.ts'

export const actionStatuses = ['not-started', 'on-track', 'at-risk', 'done', 'dropped'] as const

const words = z.string().max(limits.itemLength)
/** A day without a time zone: the same day in Lisbon and in Riga. */
const day = reference(z.iso.date().nullable().default(null))

/** The section of the action plan. */
export const plan = defineSection('plan', {
  actions: cards(
    z.object({
      title: words,
      status: reference(z.enum(actionStatuses).default('not-started')),
      /** The key factors that it works on. */
      factors: reference(z.array(z.string()).default([]).readonly()),
      objective: words.default(''),
      lead: words.default(''),
      indicator: words.default(''),
      start: day,
      end: day,
      sources: sources(),
    }),
  ),
})

/** The plan on a document. */
export type PlanOn = ReturnType<typeof plan.on>

/** An action as it is read. */
export type PlanAction = ReturnType<PlanOn['actions']['list']>[number]

/** True for an action that still has to be done. */
export const isOpen = ({ status }: Pick<PlanAction, 'status'>): boolean =>
  status !== 'done' && status !== 'dropped'

/** True for an action that would be over before it begins. Days compare as they are written. */
export const endsTooEarly = ({ start, end }: Pick<PlanAction, 'start' | 'end'>): boolean =>
  start !== null && end !== null && end < start

/** The first and the last day that a plan may name: what lies outside was mistyped. */
export const planDays = { first: '2000-01-01', last: '2099-12-31' } as const
