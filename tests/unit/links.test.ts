import { expect, test } from 'vitest'
import { fullAddress, isSafeLink } from '#lib/board/links.ts'

test('an address is completed as a person means it', () => {
  expect(fullAddress('www.capaci.it')).toBe('https://www.capaci.it')
  expect(fullAddress(' https://mechelen.be/a?b=c ')).toBe('https://mechelen.be/a?b=c')
  expect(fullAddress('info@capaci.it')).toBe('mailto:info@capaci.it')
  expect(fullAddress('localhost.lan:3000/x')).toBe('https://localhost.lan:3000/x')
})

test('what is no address is refused', () => {
  for (const typed of ['', '   ', 'two words', 'capaci', 'https://', 'javascript:alert(1)']) {
    expect(fullAddress(typed), typed).toBeUndefined()
  }
})

test('a script is never a link, however it is written', () => {
  for (const address of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//x',
  ]) {
    expect(isSafeLink(address), address).toBe(false)
  }
})
