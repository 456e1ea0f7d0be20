import { expect, test } from 'vitest'
import {
  type Access,
  accessTo,
  type Delegation,
  delegations,
  openStage,
  type Role,
  roles,
  type StageRules,
} from '#lib/access/access.ts'
import { type SectionName, sectionNames } from '#lib/board/section-names.ts'
import { commonSections, type Room } from '#lib/sync/room-name.ts'

const locked: StageRules = { ...openStage, locked: [...sectionNames] }

const paused: StageRules = { ...openStage, paused: true }

const room = (section: SectionName): Room =>
  section === 'factor' ? { board: 'b', section, factor: 'f' } : { board: 'b', section }

type Line = [role: Role, open: Access, locked: Access]

const worked: Line[] = [
  ['facilitator', 'write', 'write'],
  ['participant', 'write', 'read'],
  ['observer', 'read', 'read'],
]

const readOnly: Line[] = [
  ['facilitator', 'read', 'read'],
  ['participant', 'read', 'read'],
  ['observer', 'read', 'read'],
]

/** Every combination of role, section and lock, written out by hand. */
const table: Record<SectionName, Line[]> = {
  stage: [
    ['facilitator', 'write', 'write'],
    ['participant', 'read', 'read'],
    ['observer', 'read', 'read'],
  ],
  factor: worked,
  context: worked,
  assessment: worked,
  actors: worked,
  plan: worked,
  'sign-off': readOnly,
  comments: readOnly,
  votes: readOnly,
  parking: worked,
}

test('the table holds every section and every role', () => {
  expect(Object.keys(table).sort()).toEqual([...sectionNames].sort())
  for (const lines of Object.values(table)) {
    expect(lines.map(([role]) => role).sort()).toEqual([...roles].sort())
  }
})

for (const section of sectionNames) {
  for (const [role, whenOpen, whenLocked] of table[section]) {
    for (const delegation of [...delegations, null]) {
      const who = `${role} of ${delegation ?? 'no'} delegation in ${section}`
      // The mentee's work is not the mentor's to agree and to plan.
      const isOthers =
        ['assessment', 'plan'].includes(section) &&
        role === 'participant' &&
        delegation === 'mentor'
      const expected = isOthers ? 'read' : whenOpen
      test(`${who}: ${expected}, locked: ${whenLocked}`, () => {
        expect(accessTo(room(section), { role, delegation }, openStage)).toBe(expected)
        expect(accessTo(room(section), { role, delegation }, locked)).toBe(whenLocked)
        // A break is a lock of everything.
        expect(accessTo(room(section), { role, delegation }, paused)).toBe(whenLocked)
      })
    }
  }
}

/** How far a round of ratings can be. */
const moments = {
  open: openStage,
  locked: { ...openStage, locked: ['assessment'] },
  paused: { ...openStage, paused: true },
  mentorDone: { ...openStage, submitted: ['mentor'] },
  menteeDone: { ...openStage, submitted: ['mentee'] },
  bothDone: { ...openStage, submitted: ['mentor', 'mentee'] },
  revealed: { ...openStage, revealed: true },
} satisfies Record<string, StageRules>

type Expected = Record<keyof typeof moments, Access>

const all = (access: Access): Expected => ({
  open: access,
  locked: access,
  paused: access,
  mentorDone: access,
  menteeDone: access,
  bothDone: access,
  revealed: access,
})
const hidden: Expected = { ...all('none'), bothDone: 'read', revealed: 'read' }

/** What everybody may do with the mentee's own ratings. */
const ownRatings: [Role, Delegation | null, Expected][] = [
  ['facilitator', null, all('read')],
  ['facilitator', 'mentor', all('read')],
  ['facilitator', 'mentee', all('read')],
  ['participant', 'mentee', { ...all('read'), open: 'write', mentorDone: 'write' }],
  ['participant', 'mentor', hidden],
  ['participant', null, hidden],
  ['observer', 'mentee', all('read')],
  ['observer', 'mentor', hidden],
  ['observer', null, hidden],
]

const mirrored = { mentor: 'mentee', mentee: 'mentor' } as const

for (const [role, delegation, expected] of ownRatings) {
  for (const moment of Object.keys(moments) as (keyof typeof moments)[]) {
    const who = `${role} of ${delegation ?? 'no'} delegation`
    test(`${who} at the mentee’s own ratings, ${moment}: ${expected[moment]}`, () => {
      const own = { board: 'b', section: 'assessment', of: 'mentee' } as const
      expect(accessTo(own, { role, delegation }, moments[moment])).toBe(expected[moment])
      // The same holds for the mentor's, the other way round.
      const { submitted, ...rules } = moments[moment]
      const swapped = { ...rules, submitted: submitted.map((of) => mirrored[of]) }
      const other = { role, delegation: delegation && mirrored[delegation] }
      expect(accessTo({ ...own, of: 'mentor' }, other, swapped)).toBe(expected[moment])
    })
  }
}

/** What everybody may do with what the mentee keeps about actors for itself: open, and locked. */
const atHome: [Role, Delegation | null, Access, Access][] = [
  ['facilitator', null, 'none', 'none'],
  ['facilitator', 'mentor', 'none', 'none'],
  ['facilitator', 'mentee', 'write', 'write'],
  ['participant', 'mentee', 'write', 'read'],
  ['participant', 'mentor', 'none', 'none'],
  ['participant', null, 'none', 'none'],
  ['observer', 'mentee', 'read', 'read'],
  ['observer', 'mentor', 'none', 'none'],
  ['observer', null, 'none', 'none'],
]

for (const [role, delegation, whenOpen, whenLocked] of atHome) {
  test(`${role} of ${delegation ?? 'no'} delegation at the mentee’s own contacts: ${whenOpen}, locked: ${whenLocked}`, () => {
    const own = { board: 'b', section: 'actors', of: 'mentee' } as const
    expect(accessTo(own, { role, delegation }, openStage)).toBe(whenOpen)
    expect(accessTo(own, { role, delegation }, locked)).toBe(whenLocked)
    // The same holds for the mentor's, the other way round; what is shown of ratings changes nothing.
    const other = { role, delegation: delegation && mirrored[delegation] }
    expect(accessTo({ ...own, of: 'mentor' }, other, moments.revealed)).toBe(whenOpen)
  })
}

/** What everybody may do with what is theirs alone; `open` holds behind every lock too. */
const ownThings: [Role, open: Access, paused: Access][] = [
  ['facilitator', 'write', 'write'],
  ['participant', 'write', 'read'],
  ['observer', 'read', 'read'],
]

for (const [role, open, whenPaused] of ownThings) {
  for (const delegation of [...delegations, null]) {
    const who = `${role} of ${delegation ?? 'no'} delegation`
    test(`${who}: private cards are their own alone`, () => {
      const own = { board: 'b', section: 'draft', of: 'rosa' } as const
      const rosa = { role, delegation, id: 'rosa' }
      expect(accessTo(own, rosa, openStage)).toBe(open)
      expect(accessTo(own, rosa, locked)).toBe(open)
      expect(accessTo(own, rosa, paused)).toBe(whenPaused)
      for (const other of [{ id: 'anna' }, {}]) {
        expect(accessTo(own, { role, delegation, ...other }, moments.revealed)).toBe('none')
      }
    })

    test(`${who}: private notes are their own city’s alone`, () => {
      for (const of of delegations) {
        const notes = { board: 'b', section: 'private', of } as const
        const isOwn = delegation === of
        expect(accessTo(notes, { role, delegation }, openStage)).toBe(isOwn ? open : 'none')
        expect(accessTo(notes, { role, delegation }, locked)).toBe(isOwn ? open : 'none')
        expect(accessTo(notes, { role, delegation }, paused)).toBe(isOwn ? whenPaused : 'none')
      }
    })
  }
}

test('whoever is not a member has no access to anything', () => {
  const own = delegations.flatMap((of): Room[] => [
    { board: 'b', section: 'assessment', of },
    { board: 'b', section: 'actors', of },
    { board: 'b', section: 'private', of },
    { board: 'b', section: 'draft', of: 'rosa' },
  ])
  for (const one of [...sectionNames.map(room), ...own]) {
    expect(accessTo(one, undefined, moments.revealed)).toBe('none')
  }
  expect(commonSections.length + 1).toBe(sectionNames.length)
})
