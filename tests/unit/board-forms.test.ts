import { expect, test } from 'vitest'
import { boardLanguages, languageChoices } from '#lib/i18n/board-languages.ts'
import { countryChoices } from '#lib/i18n/countries.ts'
import { limits } from '#lib/limits.ts'
import { boardForm } from '#server/boards/board-input.ts'
import { addForm, placeForm } from '#server/boards/member-input.ts'
import { sessionForm } from '#server/boards/session-input.ts'
import { readForm } from '#server/input.ts'
import { Refusal } from '#server/refusal.ts'

const city = (of: string, name: string) => ({
  [`${of}Name`]: name,
  [`${of}Country`]: '',
  [`${of}Association`]: '',
  [`${of}Inhabitants`]: '',
  [`${of}Language`]: '',
})
const good = {
  title: '',
  ...city('mentor', 'Mechelen'),
  ...city('mentee', 'Capaci'),
  startsOn: '',
  endsOn: '',
}
const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10)
const session = {
  sessionDate: inAYear,
  sessionTime: '10:00',
  sessionMinutes: '90',
  sessionZone: 'Europe/Rome',
  callUrl: '',
}

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) data.append(name, one)
  }
  return data
}

/** The field and the reason of a form's refusal. */
function refused(read: () => unknown): string {
  try {
    read()
  } catch (error) {
    if (error instanceof Refusal) return `${error.field}: ${error.reason}`
    throw error
  }
  return 'accepted'
}

const board = (fields: Record<string, string | string[]>) =>
  readForm(boardForm, form({ ...good, ...fields }))

test('what cannot be used is refused at its field', () => {
  const cases: [Record<string, string | string[]>, string][] = [
    [{ mentorName: 'x'.repeat(10_000) }, 'mentorName: too-long'],
    [{ title: 'x'.repeat(10_000) }, 'title: too-long'],
    [{ menteeName: '   \u2003\u200b ' }, 'menteeName: required'],
    [{ menteeName: '—' }, 'menteeName: name-unreadable'],
    [{ mentorCountry: 'XX' }, 'mentorCountry: wrong-input'],
    [{ menteeInhabitants: 'many' }, 'menteeInhabitants: number-wrong'],
    [{ menteeInhabitants: '-4' }, 'menteeInhabitants: number-wrong'],
    [{ menteeInhabitants: '99999999999' }, 'menteeInhabitants: number-wrong'],
    [{ languages: 'xx' }, 'languages: wrong-input'],
    [{ languages: boardLanguages.slice(0, 13) }, 'languages: too-many-languages'],
    [{ startsOn: '2026-02-30' }, 'startsOn: date-wrong'],
    [{ startsOn: '2026-05-02', endsOn: '2026-05-01' }, 'endsOn: ends-before-start'],
  ]
  for (const [fields, expected] of cases) {
    expect(
      refused(() => board(fields)),
      JSON.stringify(fields).slice(0, 60),
    ).toBe(expected)
  }
})

test('names are kept as they are: right to left, and with markup as plain text', () => {
  const { cities } = board({ mentorName: 'بيت لحم', menteeName: '<b>Capaci</b>' })
  expect(cities).toEqual({ mentor: 'بيت لحم', mentee: '<b>Capaci</b>' })
  // What would turn the text around it is taken out.
  expect(board({ mentorName: 'Mech\u202eelen' }).cities.mentor).toBe('Mech elen')
})

test('numbers are read as people write them, and one language is a list too', () => {
  for (const text of ['87000', '87 000', '87.000', '87,000', '87\u202f000']) {
    expect(board({ mentorInhabitants: text }).facts.mentor.inhabitants).toBe(87_000)
  }
  expect(board({ languages: 'nl' }).languages).toEqual(['nl'])
  expect(board({}).languages).toEqual([])
})

test('the pair’s own name is no title', () => {
  expect(board({ title: ' Mechelen – Capaci ' }).title).toBe('')
  expect(board({ title: 'Mechelen – Capaci 2' }).title).toBe('Mechelen – Capaci 2')
})

test('a video call is a web page over https', () => {
  const call = (callUrl: string) => readForm(sessionForm, form({ ...session, callUrl }))?.callUrl
  expect(call('')).toBeNull()
  expect(call('https://meet.example.org/a?b=c#d')).toBe('https://meet.example.org/a?b=c#d')
  expect(call('meet.example.org/a')).toBe('https://meet.example.org/a')
  for (const wrong of [
    'http://meet.example.org',
    'javascript:alert(1)',
    'https://user:secret@example.org/',
    'mail@example.org',
    'zoom',
    'data:text/html,x',
  ]) {
    expect(
      refused(() => call(wrong)),
      wrong,
    ).toBe('callUrl: call-link-wrong')
  }
  expect(refused(() => call(`https://a.example/${'x'.repeat(10_000)}`))).toBe('callUrl: too-long')
})

test('a session has a day ahead, a time, a length and a zone that exist', () => {
  const cases: [Partial<typeof session>, string][] = [
    [{ sessionDate: '' }, 'sessionDate: required'],
    [{ sessionDate: '2020-01-01' }, 'sessionDate: session-past'],
    [{ sessionDate: '9999-01-01' }, 'sessionDate: session-past'],
    [{ sessionTime: '25:00' }, 'sessionTime: time-wrong'],
    [{ sessionTime: '' }, 'sessionTime: time-wrong'],
    [{ sessionMinutes: '0' }, 'sessionMinutes: minutes-wrong'],
    [{ sessionMinutes: '1e3' }, 'sessionMinutes: minutes-wrong'],
    [{ sessionZone: 'Mars/Base' }, 'sessionZone: wrong-input'],
  ]
  for (const [fields, expected] of cases) {
    const read = () => readForm(sessionForm, form({ ...session, ...fields }))
    expect(refused(read), JSON.stringify(fields)).toBe(expected)
  }
})

test('a membership ends in the future or not at all, with the whole of its last day', () => {
  const place = { role: 'observer', delegation: 'mentee', until: '' }
  expect(readForm(placeForm, form(place))).toEqual({ ...place, until: null })
  const { until } = readForm(placeForm, form({ ...place, until: inAYear }))
  expect(until).toBe(`${inAYear}T23:59:59.999Z`)
  expect(refused(() => readForm(placeForm, form({ ...place, until: '2020-01-01' })))).toBe(
    'until: date-past',
  )
  expect(refused(() => readForm(placeForm, form({ ...place, role: 'owner' })))).toBe(
    'role: wrong-input',
  )
  const email = `${'x'.repeat(10_000)}@example.org`
  expect(refused(() => readForm(addForm, form({ ...place, email })))).toBe('email: too-long')
})

test('countries and languages have names in every language of the interface', () => {
  const official = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(
    ' ',
  )
  for (const code of [...official, 'uk', 'ar', 'tr']) expect(boardLanguages).toContain(code)
  expect(boardLanguages.length).toBe(new Set(boardLanguages).size)
  for (const locale of ['en', 'nl', 'it', 'fr']) {
    for (const { value, label } of [...languageChoices(locale), ...countryChoices(locale)]) {
      expect(label, `${value} in ${locale}`).not.toBe(value)
    }
  }
  expect(countryChoices('nl').find(({ value }) => value === 'BE')?.label).toBe('België')
  expect(limits.boardLanguages).toBeLessThan(boardLanguages.length)
})
