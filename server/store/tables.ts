import type { Generated } from 'kysely'
import type { AccountKind, Delegation, Role } from '#lib/access/access.ts'
import type { PrivacyProfile } from '#lib/access/privacy.ts'
import type { ReviewTables } from './review-rows.ts'
import type { SearchTables } from './search-rows.ts'

/** The tables, as the query layer sees them. Times are ISO 8601 in UTC, days YYYY-MM-DD. */
export interface Tables extends SearchTables, ReviewTables {
  users: UserRow
  boards: BoardRow
  members: {
    board: string
    user: string
    role: Role
    delegation: Delegation | null
    /** When the membership ends by itself. */
    until: string | null
    /** The invitation that they came by. */
    invitation: string | null
    joinedAt: string | null
  }
  /** Where somebody is signed in. Deleting the row ends it, open sockets included. */
  signIns: {
    id: string
    user: string
    /** How they signed in. */
    way: SignInWay
    /** Browser and system in a few words, so that people know their own again. */
    device: string
    at: string
    until: string
  }
  /** Ways onto a board for people who may have no account. The code itself is not stored. */
  invitations: InvitationRow
  /** Who came by which invitation. */
  joins: {
    invitation: string
    user: string
    at: string
    /** The place that they had before, where it raised a member; null: they were none. */
    fromRole: Role | null
    fromDelegation: Delegation | null
    fromUntil: string | null
  }
  /** Who came by an invitation and waits until a facilitator lets them in: nothing is theirs yet. */
  waiting: { board: string; user: string; invitation: string; at: string }
  /** Private cards that a process has taken to show, for a while, so that no other shows them too. */
  shownCards: { card: string; at: string }
  /** Whom a facilitator took off a board or gave less: no earlier invitation gives them a place. */
  refused: { board: string; user: string; at: string }
  /** One-time links: of a link only the hash is stored. */
  links: {
    hash: string
    purpose: LinkPurpose
    user: string | null
    /** The address that it was mailed to, or that its account will have. */
    email: string | null
    /** The kind of account that an administrator offers; null: whoever uses it asked for it. */
    kind: AccountKind | null
    until: string
    usedAt: string | null
    createdBy: string | null
    at: string
  }
  /** Live meetings of a board. */
  sessions: {
    id: string
    board: string
    startsAt: string
    minutes: number
    /** IANA name, for example Europe/Brussels. */
    timeZone: string
    /** Where the pair meets by video: a link of their own tool. */
    callUrl: string | null
  }
  /** Addresses under which somebody's own calendar reads a board's days, or all of theirs. */
  calendarFeeds: { id: string; user: string; board: string | null; at: string }
  /** When somebody was reminded last by e-mail of what is due. */
  reminders: { user: string; sentAt: string }
  /** Votes that were given and not counted yet: at a vote's end only the sums stay, in its room. */
  ballots: {
    board: string
    vote: string
    user: string
    delegation: Delegation | null
    option: string
    count: number
  }
  /** Who did what to whom; never any text that people wrote. */
  audit: {
    id: string
    at: string
    actor: string | null
    action: string
    board: string | null
    subject: string | null
    /** JSON object of plain facts: roles, counts, dates. */
    details: string
  }
  /** The last number given out in a room's log. Its row orders writers, also of several processes. */
  rooms: { room: string; seq: number }
  /** A room's durable update log. `seq` has no holes within what a snapshot does not cover. */
  updates: { room: string; seq: number; bytes: Uint8Array; user: string | null; at: string }
  /** A room's compacted state: everything up to and with `seq`. */
  snapshots: { room: string; seq: number; bytes: Uint8Array; at: string }
  /** Which user a Yjs client id belongs to: who wrote what can be read off the document. */
  authors: { room: string; clientId: number; user: string }
  /** Frozen copies of boards. */
  versions: VersionRow
  /** The rooms of a version as they stood, in the order of `place`. */
  versionRooms: {
    version: string
    /** Its name without the board's, e.g. `factor/know-local-context`. */
    room: string
    place: number
    bytes: Uint8Array
    /** Its state vector: what was written since an earlier version is read off two of them. */
    state: Uint8Array
  }
  /** Links by which people who are on no board read one version. Only the hash of a link is stored. */
  reviewLinks: {
    id: string
    version: string
    tokenHash: string
    /** For whom it is, in the facilitator's words. */
    label: string
    passphraseHash: string | null
    /** What it shows of persons. */
    profile: PrivacyProfile
    /** 1: comments are shown. */
    comments: number
    /** 1: its readers may say something of each part. */
    remarks: Generated<number>
    until: string
    revokedAt: string | null
    /** How often it was opened, and nothing of by whom. */
    views: number
    createdBy: string | null
    at: string
  }
  /** Who is named on a board that was brought in from an archive: names only, nobody's accounts. */
  archivePeople: {
    board: string
    /** As the board's documents have it: fresh, so that it is no user's here. */
    id: string
    /** As its versions and the archive have it; somebody may have had several. */
    was: string
    name: string
    role: Role | null
    delegation: Delegation | null
  }
}

export type VersionKind = 'named' | 'daily' | 'session' | 'before-restore'

interface VersionRow {
  id: string
  board: string
  kind: VersionKind
  /** What people call it; empty for one that was saved by itself. */
  name: string
  note: string
  /** The session that was closed with it. */
  session: string | null
  /** Who saved it; null: the program, or somebody who was erased. */
  author: string | null
  at: string
  /** SHA-256 over the rooms in their order. */
  checksum: string
  /** JSON object: what the board said of itself. */
  facts: string
}

export type SignInWay = 'password' | 'link' | 'oidc' | 'invitation' | 'demo'

export type LinkPurpose = 'first-administrator' | 'account' | 'sign-in' | 'claim'

interface UserRow {
  id: string
  name: string
  language: string | null
  createdAt: string
  /** In lower case; guests and the demo's people have none. */
  email: string | null
  /** When the address was shown to be theirs, or vouched for; null: they merely typed it. */
  emailProvedAt: string | null
  passwordHash: string | null
  kind: Generated<AccountKind>
  city: Generated<string>
  /** JSON object: what the person set about the interface. */
  settings: Generated<string>
  /** When they last signed in. */
  seenAt: string | null
  /** Set while an administrator keeps them out. */
  blockedAt: string | null
}

interface BoardRow {
  id: string
  /** Random, made with the board: tells a new board of the same id from an old local copy. */
  key: string
  benchmark: string
  mentorCity: string
  menteeCity: string
  createdAt: string
  /** Empty: the cities' names stand for it. */
  title: Generated<string>
  /** JSON objects: what is known of each city but its name. */
  mentor: Generated<string>
  mentee: Generated<string>
  /** JSON list of language codes. */
  languages: Generated<string>
  startsOn: string | null
  endsOn: string | null
  /** Months without a change after which the board is deleted; null: never. */
  retentionMonths: number | null
  /** When its facilitators were warned of the deletion. */
  warnedAt: string | null
  archivedAt: string | null
  createdBy: string | null
}

interface InvitationRow {
  id: string
  board: string
  codeHash: string
  role: Role
  delegation: Delegation | null
  /** For whom it is, in the facilitator's words. */
  label: string
  passphraseHash: string | null
  /** How many people may come by it; null: any number. */
  uses: number | null
  /** Days after which guests who came by it stop being members; null: never. */
  memberDays: number | null
  until: string
  revokedAt: string | null
  createdBy: string | null
  at: string
  /** 1: whoever comes by it waits until a facilitator lets them in. */
  waits: Generated<number>
}
