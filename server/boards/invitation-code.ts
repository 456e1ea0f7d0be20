import { createHash, createHmac } from 'node:crypto'
import { limits } from '#lib/limits.ts'

/** Crockford's base32: no I, L, O or U, which are misread or spell words. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Letters of a code, 5 bits each: 60 bits, which nobody guesses and a hand can still type. */
const length = 12

/** Letters that stand together when a code is shown. */
const group = 4

/**
 * The code of an invitation. It is not stored anywhere: whoever has the database but not the secret
 * that signs sessions cannot work it out, and facilitators can see it again at any time.
 */
export function codeOf(secret: string, invitation: string): string {
  const bits = createHmac('sha256', secret).update(`invitation:${invitation}`).digest()
  let number = bits.readBigUInt64BE() >> 4n
  let code = ''
  for (let place = 0; place < length; place++) {
    code = alphabet.charAt(Number(number & 31n)) + code
    number >>= 5n
  }
  return code
}

/** A code as it is shown and stands in links: in groups, so that eyes and voices can follow. */
export const showCode = (code: string): string =>
  (code.match(new RegExp(`.{1,${group}}`, 'g')) ?? []).join('-')

/**
 * The code that somebody typed, in whatever case, with hyphens and spaces anywhere, and with the
 * letters O, I and L for the digits that they look like. Undefined when it cannot be a code.
 */
export function readCode(typed: string): string | undefined {
  // Before anything else: normalizing a long row of accents takes the square of its length.
  if (typed.length > limits.typedLength) return undefined
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return code.length === length && [...code].every((letter) => alphabet.includes(letter))
    ? code
    : undefined
}

/** What is stored of a code, to find its invitation by. */
export const codeHashOf = (code: string): string => createHash('sha256').update(code).digest('hex')
