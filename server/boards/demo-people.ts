import type { AccountKind, Membership } from '#lib/access/access.ts'

/** The demo's identities, by the word that `POST /api/demo` takes. All people are invented. */
export const demoPeople = {
  facilitator: {
    name: 'Anna Lind',
    role: 'facilitator',
    delegation: null,
    kind: 'administrator',
    city: '',
  },
  mentor: {
    name: 'Sofie Verlinden',
    role: 'participant',
    delegation: 'mentor',
    kind: 'member',
    city: 'Mechelen',
  },
  mentee: {
    name: 'Rosa Palmeri',
    role: 'participant',
    delegation: 'mentee',
    kind: 'member',
    city: 'Capaci',
  },
  observer: {
    name: 'Marc Delvaux',
    role: 'observer',
    delegation: null,
    kind: 'member',
    city: '',
  },
} as const satisfies Record<string, Membership & { name: string; kind: AccountKind; city: string }>

export type DemoPerson = keyof typeof demoPeople

export const demoBoard = 'demo'

/** True for the name of a demo identity. */
export const isDemoPerson = (text: unknown): text is DemoPerson =>
  typeof text === 'string' && Object.hasOwn(demoPeople, text)

/** The user id of a demo identity. */
export const demoUserId = (person: DemoPerson) => `demo-${person}`

/** The user ids of all demo identities. */
export const demoUserIds: readonly string[] = Object.keys(demoPeople)
  .filter(isDemoPerson)
  .map(demoUserId)
