import type { AccountKind, Membership } from './access.ts'

/** Everything that people do through pages and actions, apart from writing into rooms. */
export const actions = [
  /** Open a board's pages and files. */
  'see board',
  /** Change a board's facts, people and invitations; archive and delete it. */
  'lead board',
  /** Make a new board. */
  'make board',
  /** See and change one's own profile, sign-ins and data. */
  'own account',
  /** Run the installation: users, boards' titles, invitations, storage, audit log. */
  'administer',
] as const

export type Action = (typeof actions)[number]

/** Who wants to act: the kind of their account, and their place on the board in question. */
export interface Actor {
  kind: AccountKind
  member?: Membership | undefined
}

/**
 * Whether somebody may do something: the one place that decides it for pages, actions and files.
 * `undefined` stands for somebody who is not signed in. Administrators see no board's content
 * unless they are members of it.
 */
export function may(actor: Actor | undefined, action: Action): boolean {
  if (!actor) return false
  switch (action) {
    case 'see board':
      return actor.member !== undefined
    case 'lead board':
      return actor.member?.role === 'facilitator'
    case 'make board':
      return actor.kind === 'administrator' || actor.kind === 'facilitator'
    case 'own account':
      return true
    case 'administer':
      return actor.kind === 'administrator'
  }
}
