import { limits } from '#lib/limits.ts'
import { Refusal } from '#server/refusal.ts'
import { isTooLong } from './passwords.ts'

/**
 * Throws the Refusal of a password that others would guess: too short, in a list of common ones
 * (also with digits or signs around it, or said several times over), or with a name in it that
 * everybody knows.
 */
export async function checkPassword(
  password: string,
  { email, field = 'password' }: { email: string | null; field?: string },
): Promise<void> {
  const { least, most } = limits.passwordLength
  if (isTooLong(password)) throw new Refusal('too-long', { field, values: { most } })
  const length = [...password.normalize('NFKC')].length
  if (length < least) throw new Refusal('password-short', { field, values: { least } })
  if (length > most) throw new Refusal('too-long', { field, values: { most } })
  const plain = password.normalize('NFKC').toLowerCase()
  if (tellingNames(email).some((name) => plain.includes(name))) {
    throw new Refusal('password-telling', { field })
  }
  const common = await commonPasswords()
  if (forms(plain).some((form) => common.has(form)) || unitOf(plain).length < least) {
    throw new Refusal('password-common', { field })
  }
}

/** The program's name, and the one in the e-mail address if it is long enough to tell. */
function tellingNames(email: string | null): string[] {
  const name = email?.split('@')[0]?.toLowerCase() ?? ''
  return ['compa', ...(name.length >= limits.tellingNameLength ? [name] : [])]
}

/** A password and what is left of it without the digits and signs that people hang on to a word. */
function forms(plain: string): string[] {
  const noEnd = plain.replace(/[^\p{L}]+$/u, '')
  const bare = noEnd.replace(/^[^\p{L}]+/u, '')
  const all = [plain, noEnd, bare].filter((form) => form !== '')
  return [...all, ...all.map(unitOf)]
}

/** The shortest text of which this one is a repetition: `abab` is `ab` twice. */
function unitOf(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1)
  return text.slice(0, at)
}

let known: Promise<ReadonlySet<string>> | undefined

/** Some 49,000 passwords that were found in leaks most often; read when they are first needed. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  known ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map((word) => word.toLowerCase())),
  )
  return known
}
