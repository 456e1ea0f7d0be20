import type { Membership } from '#lib/access/access.ts'
import type { Store } from '#server/store/open-store.ts'

/** A way onto a board for whoever has its code. */
export interface Invitation extends Membership {
  id: string
  board: string
  codeHash: string
  /** For whom it is, in the facilitator's words. */
  label: string
  passphraseHash: string | null
  /** How many people may come by it; null: any number. */
  uses: number | null
  /** How many came by it until now. */
  used: number
  /** Days after which guests who came by it stop being members; null: never. */
  memberDays: number | null
  until: string
  revokedAt: string | null
  at: string
  /** 1: whoever comes by it waits until a facilitator lets them in. */
  waits: number
}

/** Why an invitation lets nobody in any more. */
export type Ended = 'expired' | 'used-up' | 'revoked'

/** Why an invitation lets nobody in any more, or undefined while it does. */
export function endedBy(invitation: Invitation, now = new Date()): Ended | undefined {
  if (invitation.revokedAt !== null) return 'revoked'
  if (invitation.until <= now.toISOString()) return 'expired'
  if (invitation.uses !== null && invitation.used >= invitation.uses) return 'used-up'
  return undefined
}

/**
 * The end of the day that lies so many days ahead, in UTC. People are told a day and not an hour,
 * so what they are told is true until that day is over.
 */
export function lastMoment(days: number, now = new Date()): string {
  const day = new Date(now)
  day.setUTCDate(day.getUTCDate() + days)
  day.setUTCHours(23, 59, 59, 999)
  return day.toISOString()
}

/** Invitations with the number of people who came by each. */
export const invitationRows = (store: Store) =>
  store.selectFrom('invitations').select((row) => [
    'invitations.id',
    'invitations.board',
    'invitations.codeHash',
    'invitations.role',
    'invitations.delegation',
    'invitations.label',
    'invitations.passphraseHash',
    'invitations.uses',
    'invitations.memberDays',
    'invitations.until',
    'invitations.revokedAt',
    'invitations.at',
    'invitations.waits',
    row
      .selectFrom('joins')
      .select(({ fn }) => fn.countAll<number>().as('used'))
      .whereRef('joins.invitation', '=', 'invitations.id')
      .$asScalar()
      .$notNull()
      .as('used'),
  ])
