import { z } from 'zod'
import { audited } from '#server/audit.ts'
import type { WhichDeeds } from '#server/audit-log.ts'

const text = z.string().trim().max(200).catch('')
const day = z.iso.date().or(z.literal('')).catch('')
const schema = z.object({
  action: z.enum(audited).or(z.literal('')).catch(''),
  person: text,
  board: text,
  from: day,
  to: day,
})

/** Which deeds an address asks for; what cannot be meant is left out. */
export function askedDeeds(given: Record<string, unknown>): WhichDeeds {
  const filled = Object.entries(schema.parse(given)).filter(([, value]) => value !== '')
  return Object.fromEntries(filled)
}
