import { z } from 'zod'
import { limits } from '#lib/limits.ts'
import { Refusal, type WrongField } from './refusal.ts'

/**
 * Reads a form, or throws the Refusal of its wrong fields, the first one first. A schema's message
 * is a key below `refusals` (`required`, `too-long` ...); any other mistake is `wrong-input`.
 */
export function readForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
): z.output<Schema> {
  const result = schema.safeParse(fieldsOf(form))
  if (result.success) return result.data
  const wrong = result.error.issues.map(wrongField)
  const [first, ...others] = wrong.filter(
    ({ field }, index) => wrong.findIndex((one) => one.field === field) === index,
  )
  throw new Refusal(first?.reason ?? 'wrong-input', { ...first, others })
}

const wrongField = (issue: z.core.$ZodIssue): WrongField => ({
  field: String(issue.path[0] ?? ''),
  reason: /^[a-z-]+$/.test(issue.message) ? issue.message : 'wrong-input',
  values: issue.code === 'too_big' ? { most: Number(issue.maximum) } : {},
})

/** The fields of a form; one that is there several times is a list. In one pass, within limits. */
function fieldsOf(form: FormData): Record<string, string | string[]> {
  const given = new Map<string, string | string[]>()
  let count = 0
  for (const [name, value] of form) {
    // Before anything reads further: some of what is done with text takes its length squared.
    if (++count > limits.formFields) throw new Refusal('wrong-input')
    const text = typeof value === 'string' ? value : ''
    if (text.length > limits.formFieldLength) {
      throw new Refusal('too-long', { field: name, values: { most: limits.formFieldLength } })
    }
    const before = given.get(name)
    given.set(name, before === undefined ? text : [before, text].flat())
  }
  return Object.fromEntries(given)
}

// Characters that turn or hide text: they could make one name look like another.
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** One line of text: trimmed, of one space between words, without characters that cannot be seen. */
export const line = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(invisible, ' ').replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(most, 'too-long'))

/** The same, and not empty. */
export const filledLine = (most: number) => line(most).pipe(z.string().min(1, 'required'))

/** The name under which others see somebody: something that can be read, and not too long. */
export const displayName = filledLine(80).pipe(z.string().regex(/[\p{L}\p{N}]/u, 'name-unreadable'))

/** An e-mail address, in lower case. */
export const email = line(254)
  .transform((text) => text.toLowerCase())
  .pipe(z.email('email-wrong'))

/** A day as YYYY-MM-DD, or null when it was left empty. */
export const day = z
  .string()
  .trim()
  .transform((text) => text || null)
  .pipe(z.iso.date('date-wrong').nullable())
