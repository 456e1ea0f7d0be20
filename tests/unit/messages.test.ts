import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { isLanguage, languages } from '#lib/i18n/languages.ts'
import { readSources } from '../support/sources.ts'

interface Tree {
  [key: string]: string | Tree
}

const read = (language: string): Tree =>
  JSON.parse(readFileSync(path.join('content/messages', `${language}.json`), 'utf8'))

/** All texts of a tree as [dotted key, text]. */
const flatten = (tree: Tree, prefix = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  )

const all = Object.fromEntries(
  Object.keys(languages).map((language) => [language, new Map(flatten(read(language)))]),
)
const english = all.en ?? new Map<string, string>()

/** The names in braces that a message takes. */
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))]
    .filter((name) => new RegExp(`\\{${name}[,}]`).test(text))
    .sort()

for (const language of Object.keys(languages).filter(isLanguage)) {
  const messages = all[language] ?? new Map<string, string>()
  describe(`messages in ${language}`, () => {
    test('have every key and no other', () => {
      expect([...messages.keys()].sort()).toEqual([...english.keys()].sort())
    })

    test('take the same values and are well formed', () => {
      for (const [key, text] of messages) {
        expect(placeholders(text), key).toEqual(placeholders(english.get(key) ?? ''))
        const values = Object.fromEntries(placeholders(text).map((name) => [name ?? '', 2]))
        const t = createTranslator({ locale: language, messages: { text } })
        expect(() => t('text', values), key).not.toThrow()
      }
    })

    test('use the typographic apostrophe and no empty text', () => {
      for (const [key, text] of messages) {
        expect(text.trim(), key).not.toBe('')
        expect(text, key).not.toMatch(/'/)
      }
    })
  })
}

test('few texts are the same in two languages', () => {
  for (const language of Object.keys(languages).filter((other) => other !== 'en')) {
    const same = [...english].filter(([key, text]) => all[language]?.get(key) === text)
    const long = same.filter(([, text]) => text.split(' ').length > 2)
    expect(long, language).toEqual([])
  }
})

test('every message is used and every used message exists', () => {
  const used = new Set<string>()
  const unknown: string[] = []
  for (const { file, text } of readSources(['app', 'components', 'lib', 'server'])) {
    const spaces = [...text.matchAll(/(?:use|get)Translations\((?:\{[^}]*namespace: )?'(\w+)'/g)]
    const calls = [
      ...text.matchAll(/\bt\(\s*(['`])([^'`]+)\1/g),
      ...text.matchAll(/\)\)\((['`])([^'`]+)\1/g),
    ]
    for (const [, , key = ''] of calls) {
      const pattern = key.replace(/[.]/g, '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')
      const matches = [...english.keys()].filter((full) =>
        spaces.some(([, space]) => new RegExp(`^${space}\\.${pattern}$`).test(full)),
      )
      if (matches.length === 0) unknown.push(`${file}: ${key}`)
      for (const match of matches) used.add(match)
    }
  }
  // Reports look words up by their whole path, where a section may have a name for a field or not.
  for (const { text } of readSources(['lib'])) {
    for (const [, , key = ''] of text.matchAll(/(['`])(report\.[^'`]+)\1/g)) {
      const pattern = key.replace(/[.]/g, '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')
      const matches = [...english.keys()].filter((full) => new RegExp(`^${pattern}$`).test(full))
      for (const match of matches) used.add(match)
    }
  }
  // A reason of a refusal is named where it is thrown or checked.
  for (const { file, text } of readSources(['server', 'app'])) {
    for (const [, key = ''] of text.matchAll(/new Refusal\('([\w-]+)'/g)) {
      if (!english.has(`refusals.${key}`)) unknown.push(`${file}: refusals.${key}`)
    }
    for (const [, key] of text.matchAll(/'([a-z][a-z-]+)'/g)) used.add(`refusals.${key}`)
  }
  expect(unknown).toEqual([])
  expect([...english.keys()].filter((key) => !used.has(key))).toEqual([])
})
