import { expect, test } from 'vitest'
import { accountKinds, delegations, type Membership, roles } from '#lib/access/access.ts'
import { actions, may } from '#lib/access/actions.ts'

const members: (Membership | undefined)[] = [
  undefined,
  ...roles.flatMap((role) => [...delegations, null].map((delegation) => ({ role, delegation }))),
]

/** Who may do what, written down once more, by hand. */
const wanted = {
  'see board': (_: string, member?: Membership) => member !== undefined,
  'lead board': (_: string, member?: Membership) => member?.role === 'facilitator',
  'make board': (kind: string) => ['administrator', 'facilitator'].includes(kind),
  'own account': () => true,
  administer: (kind: string) => kind === 'administrator',
} satisfies Record<(typeof actions)[number], (kind: string, member?: Membership) => boolean>

for (const action of actions) {
  test(`"${action}" is for those it is meant for, whatever their account and place`, () => {
    expect(may(undefined, action)).toBe(false)
    for (const kind of accountKinds) {
      for (const member of members) {
        const who = `${kind}, ${member?.role ?? 'no member'} ${member?.delegation ?? ''}`
        expect(may({ kind, member }, action), who).toBe(wanted[action](kind, member))
      }
    }
  })
}

test('an administrator who is no member neither sees nor leads a board', () => {
  expect(may({ kind: 'administrator' }, 'see board')).toBe(false)
  expect(may({ kind: 'administrator' }, 'lead board')).toBe(false)
})
