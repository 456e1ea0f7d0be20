import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { actionName, sentenceOf } from '#app/(site)/admin/sentences.ts'
import type messages from '#content/messages/en.json'
import { csvLine } from '#lib/csv.ts'
import { isLanguage, type Language, languages } from '#lib/i18n/languages.ts'
import { audited } from '#server/audit.ts'
import type { AuditLine } from '#server/audit-log.ts'

const wordsIn = (locale: Language) => {
  const all: typeof messages = JSON.parse(readFileSync(`content/messages/${locale}.json`, 'utf8'))
  return createTranslator({ locale, messages: all, namespace: 'admin' })
}

const line: AuditLine = {
  id: '1',
  at: '2026-11-24T10:00:00.000Z',
  action: 'member removed',
  actor: { id: 'a', name: 'Anna Lind' },
  subject: { id: 'r', name: 'Rosa Palmeri' },
  board: { id: 'b', name: 'Mechelen – Capaci' },
  details: {},
}

for (const language of Object.keys(languages).filter(isLanguage)) {
  describe(`the log of deeds in ${language}`, () => {
    const t = wordsIn(language)

    test('has a name and a sentence for every action', () => {
      for (const action of audited) {
        const text = sentenceOf(t, { ...line, action })
        expect(text, action).not.toMatch(/admin\.|sentences|\{|\}|undefined/)
        expect(text.length, action).toBeGreaterThan(15)
        expect(actionName(t, action), action).not.toMatch(/admin\.|actions/)
      }
    })

    test('names who is known and says it of who is gone', () => {
      const known = sentenceOf(t, line)
      for (const name of ['Anna Lind', 'Rosa Palmeri', 'Mechelen – Capaci'])
        expect(known).toContain(name)
      const gone = sentenceOf(t, { ...line, actor: { id: 'x', name: null } })
      expect(gone).toMatch(/^\p{Lu}/u)
      expect(gone.toLowerCase()).toContain(t('someone.former'))
    })

    test('tells one’s own deeds from those to others', () => {
      const own = { ...line, subject: line.actor }
      for (const action of ['signed out everywhere', 'member removed', 'account changed'])
        expect(sentenceOf(t, { ...own, action })).not.toBe(sentenceOf(t, { ...line, action }))
    })
  })
}

test('a sentence in English reads as somebody would say it', () => {
  const t = wordsIn('en')
  expect(sentenceOf(t, line)).toBe('Anna Lind removed Rosa Palmeri from Mechelen – Capaci')
  // Who came by an invitation and was erased since: nobody added them.
  const erased = { actor: undefined, subject: undefined, details: { invitation: 'i' } }
  expect(sentenceOf(t, { ...line, ...erased, action: 'member joined' })).toBe(
    'A former participant joined Mechelen – Capaci',
  )
  expect(sentenceOf(t, { ...line, action: 'from elsewhere' })).toBe('Anna Lind: from elsewhere')
})

test('cells of a CSV file are quoted, and none begins a formula', () => {
  expect(csvLine(['a', 'b"c', 'd,e', 'f\ng', 3])).toBe('"a","b""c","d,e","f\ng",3\r\n')
  for (const begin of ['=', '+', '-', '@', '\t', '\r', ' =']) {
    expect(csvLine([`${begin}HYPERLINK(1)`]), begin).toMatch(/^"'/)
  }
  expect(csvLine([-5])).toBe('-5\r\n')
})
