import { z } from 'zod'
import { delegations, roles } from '#lib/access/access.ts'
import { day, email } from '#server/input.ts'
import type { Place } from './people.ts'

/** A membership ends with the day that is given, in UTC. */
const lastDay = day
  .transform((date) => date && `${date}T23:59:59.999Z`)
  .refine((until) => until === null || Date.parse(until) > Date.now(), 'date-past')

const fields = {
  role: z.enum(roles),
  delegation: z.enum(['', ...delegations]).optional(),
  until: lastDay,
}

const toPlace = ({ role, delegation, until }: z.output<z.ZodObject<typeof fields>>): Place => ({
  role,
  delegation: delegation || null,
  until,
})

/** The form of a member's place on a board. */
export const placeForm = z.object(fields).transform(toPlace)

/** The form with which somebody who has an account is added. */
export const addForm = z
  .object({ ...fields, email })
  .transform(({ email, ...given }) => ({ email, place: toPlace(given) }))
