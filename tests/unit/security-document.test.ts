import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const document = readFileSync('SECURITY.md', 'utf8')

/** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has; they come first in it. */
const wanted: Record<string, number> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1 },
  ...{ '3.2': 2, '3.3': 4, '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4 },
  ...{ '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3, '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5 },
  ...{ '6.6': 3, '6.8': 4, '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5, '7.5': 2, '7.6': 2, '8.1': 2 },
  ...{ '8.2': 3, '8.3': 1, '8.4': 1, '9.1': 3, '9.2': 4, '10.1': 2, '10.2': 2, '10.3': 4 },
  ...{ '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3, '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4 },
  ...{ '11.5': 1, '11.6': 1, '12.1': 3, '12.2': 2, '12.3': 4, '13.1': 1, '13.2': 5, '13.3': 2 },
  ...{ '13.4': 5, '14.1': 2, '14.2': 4, '14.3': 3, '15.1': 3, '15.2': 3, '15.3': 7, '16.1': 1 },
  ...{ '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3, '17.1': 1, '17.2': 4, '17.3': 2 },
}

/** The lines of the tables: the numbers, what is asked, the state, and by what it is held. */
const lines = document
  .split('\n')
  .filter((line) => /^\| \d+\.\d+\.\d+/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, numbers = '', , state = '', by = '']) => ({ numbers, state, by }))

/** "1.2.6–1.2.8, 1.3.1" as each of its numbers. */
function each(numbers: string): string[] {
  return numbers.split(', ').flatMap((part) => {
    const [from = '', to = from] = part.split('–')
    const [section, first, last] = [from.replace(/\.\d+$/, ''), lastOf(from), lastOf(to)]
    expect(to, part).toBe(`${section}.${last}`)
    return Array.from({ length: last - first + 1 }, (_, index) => `${section}.${first + index}`)
  })
}

const lastOf = (number: string) => Number(number.split('.').at(-1))

test('every requirement of levels 1 and 2 stands on one line, and no other', () => {
  const all = Object.entries(wanted).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, index) => `${section}.${index + 1}`),
  )
  expect(all).toHaveLength(253)
  const said = lines.flatMap(({ numbers }) => each(numbers))
  expect(said.toSorted()).toEqual(all.toSorted())
})

test('every line has a state and says by what, or what is missing', () => {
  for (const { numbers, state, by } of lines) {
    expect(['held', 'in part', 'not held', 'n/a'], numbers).toContain(state)
    expect(by, numbers).not.toBe('')
  }
})

/** Files that the document names, each with the titles that follow it. */
const named = [...document.matchAll(/`((?:app|components|content|lib|server|tests)\/[^`]+)`/g)].map(
  ({ 1: file = '', index }) => {
    const after = document.slice(index).replace(/^`[^`]+`/, '')
    const titles = after.match(/^( “[^”]+”)(,? “[^”]+”)*/)?.[0] ?? ''
    return { file, titles: [...titles.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title) }
  },
)

/** Files that are being built; what is there is read, be it named here or not. */
const awaited = [
  'app/(site)/account/data/route.ts',
  'app/api/auth/[...nextauth]/route.ts',
  'components/ui/new-password.tsx',
  'server/auth/change-account.ts',
  'server/auth/enter.ts',
  'server/auth/oidc.ts',
  'server/auth/password-sign-in.ts',
  'server/backup/restore-backup.ts',
  'tests/e2e/boards.spec.ts',
  'tests/e2e/openid-connect.spec.ts',
  'tests/store/accounts.test.ts',
  'tests/store/erasure.test.ts',
  'tests/store/invitations.test.ts',
  'tests/store/one-time-links.test.ts',
  'tests/store/people.test.ts',
  'tests/store/retention.test.ts',
  'tests/sync/change-password.test.ts',
  'tests/sync/erasure.test.ts',
  'tests/sync/guests.test.ts',
  'tests/sync/membership-changes.test.ts',
  'tests/sync/personal-data.test.ts',
  'tests/sync/sign-out-elsewhere.test.ts',
  'tests/sync/signed-out-everywhere.test.ts',
  'tests/unit/board-forms.test.ts',
  'tests/unit/calendar.test.ts',
  'tests/unit/invitation-code.test.ts',
  'tests/unit/passwords.test.ts',
  'tests/unit/return-path.test.ts',
]

test('every file that it names is there, and holds the tests that it names', () => {
  expect(named.filter(({ titles }) => titles.length > 0).length).toBeGreaterThan(50)
  const missing = named.flatMap(({ file, titles }) => {
    if (!existsSync(file)) return awaited.includes(file) ? [] : [`${file} is not there`]
    if (titles.length === 0) return []
    const text = readFileSync(file, 'utf8')
    return titles.filter((title) => !text.includes(title)).map((title) => `${file}: ${title}`)
  })
  expect(missing).toEqual([])
})
