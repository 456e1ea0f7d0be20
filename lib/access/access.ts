import type { Room } from '#lib/sync/room-name.ts'

export const roles = ['facilitator', 'participant', 'observer'] as const
export const delegations = ['mentor', 'mentee'] as const

/** What an account is for: administrators run the program, facilitators make boards. */
export const accountKinds = ['administrator', 'facilitator', 'member', 'guest'] as const

export type AccountKind = (typeof accountKinds)[number]
export type Role = (typeof roles)[number]
export type Delegation = (typeof delegations)[number]

/** A person's place on a board. Facilitators and associations belong to no delegation. */
export interface Membership {
  role: Role
  delegation: Delegation | null
}

/** A member, and who that is where it matters: nobody without an id has anything of their own. */
export type Who = Membership & { id?: string }

/** What the stage says about access. */
export interface StageRules {
  /** The sections that are locked for participants now. */
  locked: readonly Room['section'][]
  /** The delegations that have handed in their ratings of this round. */
  submitted: readonly Delegation[]
  /** True when a facilitator has shown each city's ratings to all before both were handed in. */
  revealed: boolean
  /** True during a break: nobody but facilitators writes anything. */
  paused: boolean
}

/** The rules of a stage on which nothing has happened yet. */
export const openStage: StageRules = {
  locked: [],
  submitted: [],
  revealed: false,
  paused: false,
}

/** True when everybody may see what each city rated by itself. */
export const areRatingsShown = ({ submitted, revealed }: StageRules): boolean =>
  revealed || delegations.every((of) => submitted.includes(of))

/** Sections that only the server writes: it checks each comment, each vote, and who signs for whom. */
const serverWritten = ['comments', 'votes', 'sign-off'] as const

export type Access = 'none' | 'read' | 'write'

/**
 * What a member may do in a room: the one place that decides it, for pages, actions and sockets.
 * `undefined` stands for somebody who is not a member of the board.
 */
export function accessTo(
  room: Room,
  member: Who | undefined,
  stage: StageRules = openStage,
): Access {
  if (!member) return 'none'
  if (room.section === 'draft') return room.of === member.id ? accessToOwn(member, stage) : 'none'
  if (room.section === 'private') {
    return room.of === member.delegation ? accessToOwn(member, stage) : 'none'
  }
  if (room.section === 'assessment' && room.of) return accessToRatings(room.of, member, stage)
  if (room.section === 'actors' && room.of) return accessAtHome(room.of, member, stage)
  if (serverWritten.some((section) => section === room.section)) return 'read'
  if (member.role === 'facilitator') return 'write'
  if (member.role === 'observer' || room.section === 'stage') return 'read'
  // The mentee's work is the mentee's to agree and to plan; the mentor comments on it.
  const isMentees = room.section === 'assessment' || room.section === 'plan'
  if (isMentees && member.delegation === 'mentor') return 'read'
  return stage.paused || stage.locked.includes(room.section) ? 'read' : 'write'
}

/** What is somebody's own, or their city's: nobody can lock it, but everybody rests in a break. */
function accessToOwn({ role }: Membership, { paused }: StageRules): Access {
  if (role === 'facilitator') return 'write'
  return role === 'observer' || paused ? 'read' : 'write'
}

/**
 * A city's own ratings: its people write them until they are handed in; the other city sees them
 * once both are, so that neither follows the other.
 */
function accessToRatings(of: Delegation, member: Membership, stage: StageRules): Access {
  const isShown = areRatingsShown(stage)
  const isOwn = member.delegation === of
  if (!isOwn && member.role !== 'facilitator' && !isShown) return 'none'
  const isShut = stage.paused || stage.locked.includes('assessment')
  const isOpen = !isShown && !stage.submitted.includes(of) && !isShut
  return isOwn && member.role === 'participant' && isOpen ? 'write' : 'read'
}

/** True for those to whom a city may show its contacts: the people of the other one, and facilitators. */
export const mayBeShownContacts = (of: Delegation, { role, delegation }: Membership): boolean =>
  delegation !== of && (role === 'facilitator' || (role === 'participant' && delegation !== null))

/**
 * What a city keeps about actors for itself, contacts above all: nobody outside of its delegation
 * gets it, facilitators neither.
 */
function accessAtHome(of: Delegation, member: Membership, stage: StageRules): Access {
  if (member.delegation !== of) return 'none'
  const isShut = stage.paused || stage.locked.includes('actors')
  const isHeld = member.role === 'participant' && isShut
  return member.role === 'observer' || isHeld ? 'read' : 'write'
}
