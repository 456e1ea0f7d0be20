import { expect, test } from 'vitest'
import { checkPassword } from '#server/auth/password-rules.ts'
import { hashPassword, isPassword } from '#server/auth/passwords.ts'
import { Refusal } from '#server/refusal.ts'

/** Why a password is refused, or undefined when it is not. */
const reasonFor = (password: string, email: string | null = 'rosa.palmeri@capaci.example') =>
  checkPassword(password, { email }).then(
    () => undefined,
    (error) => {
      expect(error).toBeInstanceOf(Refusal)
      expect(error.field).toBe('password')
      return (error as Refusal).reason
    },
  )

test('a password is kept as argon2id with what OWASP asks for', async () => {
  const kept = await hashPassword('vier losse woorden op rij')
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(kept).not.toContain('woorden')
  expect(await hashPassword('vier losse woorden op rij')).not.toBe(kept)
  expect(await isPassword('vier losse woorden op rij', kept)).toBe(true)
  expect(await isPassword('vier losse woorden op ri', kept)).toBe(false)
})

test('a letter is the same however the keyboard makes it', async () => {
  const kept = await hashPassword('perch\u00e9 no, citt\u00e0 mia')
  expect(await isPassword('perche\u0301 no, citta\u0300 mia', kept)).toBe(true)
})

test('without a hash nothing is right, not even the empty password, and it is as much work', async () => {
  const kept = await hashPassword('vier losse woorden op rij')
  expect(await isPassword('', null)).toBe(false)
  // Work rather than time: the clock says little on a computer that does much else.
  const work = async (hash: string | null) => {
    const before = process.cpuUsage()
    await isPassword('iets anders dan dat', hash)
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  const least = { unknown: Number.POSITIVE_INFINITY, known: Number.POSITIVE_INFINITY }
  for (let i = 0; i < 5; i++) {
    least.unknown = Math.min(least.unknown, await work(null))
    least.known = Math.min(least.known, await work(kept))
  }
  // An answer without the work would cost a hundredth of it.
  expect(least.unknown).toBeGreaterThan(least.known / 4)
})

test('short passwords are refused, long ones up to a limit are not', async () => {
  expect(await reasonFor('korte zin!!')).toBe('password-short')
  expect(await reasonFor('🦊🐻🐼🦁')).toBe('password-short')
  expect(await reasonFor('een zin van twaalf')).toBeUndefined()
  const long = Array.from({ length: 64 }, (_, i) => String.fromCodePoint(97 + ((i * i) % 26)) + i)
  expect(await reasonFor(long.join('').slice(0, 256).padEnd(256, 'q'))).toBeUndefined()
  expect(await reasonFor(`${long.join('').padEnd(256, 'q')}wxyz`.slice(0, 257))).toBe('too-long')
})

test('a text that is far too long is refused before any work on it, which takes its length squared', async () => {
  // Marks on one letter, in an order that has to be sorted.
  const long = `a${'\u0301\u0323'.repeat(100_000)}`
  const kept = await hashPassword('vier losse woorden op rij')
  const before = process.cpuUsage()
  expect(await reasonFor(long)).toBe('too-long')
  expect(await isPassword(long, kept)).toBe(false)
  expect(await isPassword(long, await hashPassword(''))).toBe(false)
  await expect(hashPassword(long)).rejects.toMatchObject({ reason: 'too-long' })
  // Three hashes take a fifth of a second; sorting the marks takes many.
  expect(process.cpuUsage(before).user).toBeLessThan(2_000_000)
})

test('common passwords are refused, whatever hangs on to them', async () => {
  const common = [
    'Password1234!!',
    'PASSWORD2026??',
    '123password123',
    'superman!!!!!!',
    'qwertyuiop1234',
    'passwordpassword',
    'letmeinletmein!',
  ]
  for (const password of common) expect(await reasonFor(password), password).toBe('password-common')
})

test('one short thing said several times over is refused', async () => {
  for (const password of ['aaaaaaaaaaaa', 'xyzxyzxyzxyz', 'Vlinder7Vlinder7'])
    expect(await reasonFor(password), password).toBe('password-common')
})

test('the name in the e-mail address and that of the program are refused', async () => {
  expect(await reasonFor('ik ben Rosa.Palmeri hoor')).toBe('password-telling')
  expect(await reasonFor('toegang tot COMPA nu')).toBe('password-telling')
  // Two letters of a name stand in half of all words.
  expect(await reasonFor('veertien gele ballonnen', 'an@mechelen.example')).toBeUndefined()
  expect(await reasonFor('veertien gele ballonnen', null)).toBeUndefined()
})
