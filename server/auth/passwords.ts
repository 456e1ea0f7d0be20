import { hash, verify } from '@node-rs/argon2'
import { limits } from '#lib/limits.ts'
import { Refusal } from '#server/refusal.ts'

const { memoryKib: memoryCost, passes: timeCost } = limits.passwordHash

// The package's own names for its algorithms exist for the compiler only; 2 is argon2id.
const options = { algorithm: 2, memoryCost, timeCost, parallelism: 1 }

/**
 * True for a text that is longer than any password, of letters and marks that take four units each.
 * Ask before `normalize`, which takes the square of the length for marks on one letter.
 */
export const isTooLong = (password: string): boolean =>
  password.length > 4 * limits.passwordLength.most

/**
 * What is kept of a password: an argon2id hash, with its salt. Throws the Refusal `too-long` for
 * what would not be looked at.
 */
export async function hashPassword(password: string): Promise<string> {
  if (isTooLong(password)) {
    throw new Refusal('too-long', { values: { most: limits.passwordLength.most } })
  }
  return hash(password.normalize('NFKC'), options)
}

/**
 * True when it is the password with that hash. Without a hash, or for a text that is
 * too long, it is false after the same time, so that nobody can tell an account without a password,
 * or none at all, by the clock.
 */
export async function isPassword(
  password: string,
  passwordHash: string | null | undefined,
): Promise<boolean> {
  const given = isTooLong(password) ? undefined : password.normalize('NFKC')
  const stored = given === undefined ? null : passwordHash
  const right = await verify(stored ?? (await nobodys()), given ?? '')
  return right && stored != null
}

let made: Promise<string> | undefined

/** The hash that stands in where there is none. */
function nobodys(): Promise<string> {
  made ??= hash('', options)
  return made
}
