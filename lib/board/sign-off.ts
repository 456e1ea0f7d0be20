import { z } from 'zod'
import { limits } from '#lib/limits.ts'
import { cells, defineSection, reference } from './define-section.ts'

const signature = reference(
  z
    .object({
      /** The user who signed, and the name under which they did; none once they were erased. */
      by: z.string(),
      name: z.string().max(limits.itemLength),
      at: z.iso.datetime(),
      /** The checksum of the plan that was signed. */
      sum: z.string(),
      /** The saved version that holds it, where there is one. */
      version: z.string().nullable().default(null),
    })
    .nullable()
    .default(null),
)

/**
 * The section of the cities' signatures under the action plan. Only the server writes it: it knows
 * who signs, and for which city.
 */
export const signOff = defineSection('sign-off', {
  signatures: cells({ mentor: signature, mentee: signature }),
})

/** The signatures on a document, and one of them. */
export type Signatures = ReturnType<ReturnType<typeof signOff.on>['signatures']['all']>
export type Signature = NonNullable<Signatures['mentor']>
