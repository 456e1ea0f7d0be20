import { hash, verify } from '@node-rs/argon2'
import { z } from 'zod'
import { limits } from '#lib/limits.ts'

/** Hashes an invitation's passphrase with argon2id, as the library's defaults say. */
export const hashPassphrase = (passphrase: string): Promise<string> => hash(passphrase)

/** True when somebody typed the passphrase, as `typedPassphrase` read it. */
export const isPassphrase = (stored: string, typed: string): Promise<boolean> =>
  verify(stored, typed)

/**
 * A passphrase as it is typed on all kinds of keyboards: phones begin with a capital letter and
 * leave a space at the end, so neither counts.
 */
export const typedPassphrase = z
  .string()
  // Before anything else: normalizing a long row of accents takes the square of its length.
  .max(limits.typedLength, 'too-long')
  .transform((text) => text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase())
  .pipe(z.string().max(limits.passphraseLength.most, 'too-long'))
