import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { sessionCookie } from '#server/auth/session.ts'
import { demoBoard, demoUserId } from '#server/boards/demo-people.ts'
import { codeHashOf, codeOf } from '#server/boards/invitation-code.ts'

/** Everybody who may come to a door: each stands for all who are like them. */
export const identities = [
  'stranger',
  'signed out',
  'blocked',
  'outsider',
  'former member',
  'leader of another board',
  'observer',
  'guest',
  'mentor',
  'mentee',
  'facilitator',
  'administrator',
] as const

export type Identity = (typeof identities)[number]

/** Those who are on the demo board now, and those of them who lead it. */
export const members: readonly Identity[] = ['observer', 'guest', 'mentor', 'mentee', 'facilitator']
export const leaders: readonly Identity[] = ['facilitator']
/** Those who are signed in. */
export const signedIn: readonly Identity[] = [
  'outsider',
  'former member',
  'leader of another board',
  ...members,
  'administrator',
]

/** A board that only its own leader is on, and one that nobody leads. */
export const otherBoard = 'other'
export const leaderlessBoard = 'leaderless'

/** What is there to act on: an invitation, a session, an open account invitation, a version. */
export const things = {
  invitation: 'an-invitation',
  session: 'a-session',
  link: 'a-hash',
  version: 'a-version',
  reviewLink: 'a-review-link',
}

const later = '2999-01-01T00:00:00.000Z'
const before = '2020-01-01T00:00:00.000Z'

/** Everybody's user: the kind of account, and what they are on the demo board. */
const users: Record<
  Exclude<Identity, 'stranger'>,
  { id: string; kind?: string; member?: Membership }
> = {
  'signed out': { id: 'signed-out', kind: 'member', member: { role: 'participant' } },
  blocked: { id: 'blocked', kind: 'facilitator', member: { role: 'facilitator' } },
  outsider: { id: 'outsider', kind: 'member' },
  'former member': {
    id: 'former',
    kind: 'member',
    member: { role: 'facilitator', until: before },
  },
  'leader of another board': { id: 'leader', kind: 'facilitator' },
  observer: { id: demoUserId('observer') },
  guest: { id: 'guest', kind: 'guest', member: { role: 'participant', delegation: 'mentee' } },
  mentor: { id: demoUserId('mentor') },
  mentee: { id: demoUserId('mentee') },
  facilitator: { id: 'lead', kind: 'facilitator', member: { role: 'facilitator' } },
  administrator: { id: 'admin', kind: 'administrator' },
}

interface Membership {
  role: string
  delegation?: string
  until?: string
}

/** The user id of an identity. */
export const userOf = (identity: Exclude<Identity, 'stranger'>) => users[identity].id

/**
 * Makes everybody in the database of a running demo, and another board beside the demo's. Gives
 * each one's Cookie header; empty for the stranger.
 */
export async function makeIdentities(dataDir: string): Promise<Record<Identity, string>> {
  const db = new DatabaseSync(`${dataDir}/compa.sqlite`, { timeout: 5000 })
  const secret = readFileSync(`${dataDir}/secret`, 'utf8').trim()
  const run = (sql: string, ...values: (string | null)[]) => db.prepare(sql).run(...values)
  for (const board of [otherBoard, leaderlessBoard]) {
    run(
      'insert into boards (id, key, benchmark, mentorCity, menteeCity, createdAt) values (?, ?, ?, ?, ?, ?)',
      ...[board, 'key', 'city-for-all', 'Genk', 'Rieti', before],
    )
  }
  makeThings(run, codeHashOf(codeOf(secret, things.invitation)))
  const cookies: Partial<Record<Identity, string>> = { stranger: '' }
  for (const identity of identities) {
    if (identity === 'stranger') continue
    const { id, kind, member } = users[identity]
    if (kind) {
      run(
        'insert into users (id, name, kind, createdAt, blockedAt) values (?, ?, ?, ?, ?)',
        ...[id, `The ${identity}`, kind, before, identity === 'blocked' ? before : null],
      )
    }
    if (member) {
      run(
        'insert into members (board, user, role, delegation, until) values (?, ?, ?, ?, ?)',
        ...[demoBoard, id, member.role, member.delegation ?? null, member.until ?? null],
      )
    }
    if (identity !== 'signed out') {
      run(
        'insert into signIns (id, user, way, device, at, until) values (?, ?, ?, ?, ?, ?)',
        ...[`of-${id}`, id, 'password', 'a test', before, later],
      )
    }
    const keys = { secret, secure: false }
    const cookie = await sessionCookie({ user: id, signIn: `of-${id}` }, keys, 3600)
    cookies[identity] = `${cookie.name}=${cookie.value}`
  }
  run(
    'insert into members (board, user, role) values (?, ?, ?)',
    ...[otherBoard, userOf('leader of another board'), 'facilitator'],
  )
  db.close()
  return cookies as Record<Identity, string>
}

function makeThings(run: (sql: string, ...values: string[]) => unknown, codeHash: string): void {
  makeVersion(run)
  run(
    'insert into invitations (id, board, codeHash, role, label, until, at) values (?, ?, ?, ?, ?, ?, ?)',
    ...[things.invitation, demoBoard, codeHash, 'observer', 'Guests', later, before],
  )
  run(
    'insert into sessions (id, board, startsAt, minutes, timeZone) values (?, ?, ?, ?, ?)',
    ...[things.session, demoBoard, later, '90', 'Europe/Brussels'],
  )
  run(
    'insert into links (hash, purpose, email, kind, until, createdBy, at) values (?, ?, ?, ?, ?, ?, ?)',
    ...[
      things.link,
      'account',
      'invited@example.org',
      'member',
      later,
      userOf('administrator'),
      before,
    ],
  )
}

/** A version of a board on which nothing had been written, and a link to it. */
function makeVersion(run: (sql: string, ...values: string[]) => unknown): void {
  const checksum = createHash('sha256').digest('hex')
  const facts = { benchmark: 'city-for-all', cities: { mentor: 'Mechelen', mentee: 'Capaci' } }
  run(
    'insert into versions (id, board, kind, name, note, at, checksum, facts) values (?, ?, ?, ?, ?, ?, ?, ?)',
    ...[things.version, demoBoard, 'named', 'A version', '', before, checksum],
    JSON.stringify(facts),
  )
  run(
    'insert into reviewLinks (id, version, tokenHash, label, profile, comments, until, views, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...[things.reviewLink, things.version, 'hash', 'A council', 'public', '0', later, '0', before],
  )
}

/**
 * Everything in the database as one text, but what is noted of what people tried, when they were
 * where, and what is made of the rest for the search.
 */
export function contents(dataDir: string): string {
  const db = new DatabaseSync(`${dataDir}/compa.sqlite`, { readOnly: true })
  const tables = db
    .prepare(
      "select name from sqlite_master where type = 'table' and name not in ('audit', 'visits') and name not like 'search%'",
    )
    .all()
    .map(({ name }) => String(name))
  const rows = tables.map((name) => [name, db.prepare(`select * from "${name}"`).all()])
  db.close()
  return JSON.stringify(rows)
}
