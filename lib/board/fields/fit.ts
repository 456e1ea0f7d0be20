import { z } from 'zod'

// A page's policy lets nothing be compiled from text; zod would try, and the browser complain.
if ('window' in globalThis) z.config({ jitless: true })

/** A value that is about to be written, as its schema gives it. Throws when it does not fit. */
export function mustFit<S extends z.ZodType>(schema: S, value: unknown, place: string) {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new TypeError(`${place} does not fit its schema: ${result.error.message}`)
}

/**
 * A value from a document, where anybody may have written anything. Never throws: elements of a list
 * and fields of an object that do not parse are dropped; undefined when the rest does not fit either.
 */
export function readFitting<S extends z.ZodType>(schema: S, stored: unknown) {
  const whole = schema.safeParse(stored)
  if (whole.success) return whole.data
  const misfits = new Set(whole.error.issues.map(({ path }) => String(path[0])))
  return schema.safeParse(without(stored, misfits)).data
}

function without(stored: unknown, keys: ReadonlySet<string>): unknown {
  if (Array.isArray(stored)) return stored.filter((_, index) => !keys.has(String(index)))
  if (typeof stored !== 'object' || stored === null) return stored
  return Object.fromEntries(Object.entries(stored).filter(([key]) => !keys.has(key)))
}
