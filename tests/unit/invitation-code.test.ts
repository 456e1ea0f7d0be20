import { expect, test } from 'vitest'
import { codeHashOf, codeOf, readCode, showCode } from '#server/boards/invitation-code.ts'

const code = codeOf('a secret', 'an invitation')

test('a code has twelve letters that nobody takes for others', () => {
  for (let number = 0; number < 200; number++) {
    expect(codeOf('a secret', String(number))).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  }
})

test('a code follows from the secret and the invitation, and from both', () => {
  expect(codeOf('a secret', 'an invitation')).toBe(code)
  expect(codeOf('a secret', 'another')).not.toBe(code)
  expect(codeOf('another', 'an invitation')).not.toBe(code)
  expect(codeHashOf(code)).toMatch(/^[0-9a-f]{64}$/)
})

test('a code is shown in groups of four and read in whatever way it is typed', () => {
  expect(showCode(code)).toMatch(/^\w{4}-\w{4}-\w{4}$/)
  for (const typed of [
    code,
    showCode(code),
    showCode(code).toLowerCase(),
    ` ${[...code].join(' ')}\n`,
    showCode(code).replaceAll('-', '–'),
    code.replaceAll('0', 'o').replaceAll('1', 'l'),
  ]) {
    expect(readCode(typed), typed).toBe(code)
  }
  expect(readCode('oOiI-lL01-2345')).toBe('001111012345')
})

test('what cannot be a code is none', () => {
  for (const typed of [
    '',
    '   ',
    code.slice(1),
    `${code}A`,
    'U'.repeat(12),
    '<b>',
    'é'.repeat(12),
  ]) {
    expect(readCode(typed), typed).toBeUndefined()
  }
  expect(readCode('A'.repeat(1_000_000))).toBeUndefined()
  expect(readCode(code + ' '.repeat(1000))).toBeUndefined()
})
