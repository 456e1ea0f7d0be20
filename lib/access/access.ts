import type { Room } from '#lib/sync/room-name.ts'

export const roles = ['facilitator', 'participant', 'observer'] as const
export const delegations = ['mentor', 'mentee'] as const

export type Role = (typeof roles)[number]
export type Delegation = (typeof delegations)[number]

/** A person's place on a board. Facilitators and associations belong to no delegation. */
export interface Membership {
  role: Role
  delegation: Delegation | null
}

/** What the stage says about access: the sections that are locked for participants now. */
export interface StageRules {
  locked: readonly Room['section'][]
}

export type Access = 'none' | 'read' | 'write'

/**
 * What a member may do in a room: the one place that decides it, for pages, actions and sockets.
 * `undefined` stands for somebody who is not a member of the board.
 */
export function accessTo(
  room: Room,
  member: Membership | undefined,
  stage: StageRules = { locked: [] },
): Access {
  if (!member) return 'none'
  if (member.role === 'facilitator') return 'write'
  if (member.role === 'observer') return 'read'
  switch (room.section) {
    case 'stage':
      return 'read'
    case 'factor':
      return stage.locked.includes('factor') ? 'read' : 'write'
  }
}
