import { z } from 'zod'
import { limits } from '#lib/limits.ts'
import { cards, defineSection, reference } from './define-section.ts'

/** The section of points that are put off during a session, so that they are not lost. */
export const parking = defineSection('parking', {
  points: cards(
    z.object({
      session: reference(z.string()),
      text: z.string().max(limits.itemLength),
      /** The step at which it came up, and the page that its author was at; null: none. */
      step: reference(z.string().nullable().default(null)),
      place: reference(z.string().max(limits.presenceTextLength).nullable().default(null)),
    }),
  ),
})

/** The parking lot on a document. */
export type ParkingOn = ReturnType<typeof parking.on>

/** The points of a session, in the order in which they were put down. */
export const pointsOf = ({ points }: ParkingOn, session: string) =>
  points.list().filter((point) => point.session === session)

/** One point as it is read. */
export type Point = ReturnType<typeof pointsOf>[number]

/** What can become of a point; only facilitators say it. */
export const settlements = ['handled', 'card', 'action', 'decision'] as const

export type Settlement = (typeof settlements)[number]

/** The key factor of the page that a point is about, or undefined. */
export const factorOf = ({ place }: Pick<Point, 'place'>): string | undefined =>
  /^factors\/([a-z0-9-]+)/.exec(place ?? '')?.[1]
