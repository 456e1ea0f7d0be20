import { expect, test } from 'vitest'
import { chooseLanguage, fromBrowser } from '#lib/i18n/languages.ts'

test('the profile comes before the cookie, and the cookie before the browser', () => {
  const browser = fromBrowser('fr-BE,fr;q=0.9,en;q=0.8')
  expect(chooseLanguage(['it', 'nl', ...browser])).toBe('it')
  expect(chooseLanguage([null, 'nl', ...browser])).toBe('nl')
  expect(chooseLanguage([null, undefined, ...browser])).toBe('fr')
})

test('the browser’s best language that the interface speaks is taken', () => {
  expect(chooseLanguage(fromBrowser('el-GR,el;q=0.9,it;q=0.5,nl;q=0.7'))).toBe('nl')
  expect(chooseLanguage(fromBrowser('lv'))).toBe('en')
  expect(chooseLanguage(fromBrowser(null))).toBe('en')
})

test('an unknown language in a profile or cookie is passed over', () => {
  expect(chooseLanguage(['xx', '__proto__', 'nl'])).toBe('nl')
})
