import { randomUUID } from 'node:crypto'
import type { Membership } from '#lib/access/access.ts'
import { note } from '#server/audit.ts'
import type { Store } from '#server/store/open-store.ts'
import { type Invitation, invitationRows, lastMoment } from './invitation.ts'
import { codeHashOf, codeOf, readCode } from './invitation-code.ts'
import { hashPassphrase } from './passphrase.ts'

/** What a facilitator says of a new invitation. */
export interface NewInvitation extends Membership {
  board: string
  label: string
  /** Days for which it is good; the last of them counts whole. */
  days: number
  uses: number | null
  memberDays: number | null
  /** Empty: none is asked for. */
  passphrase: string
  /** Whether people wait until a facilitator lets them in. */
  waits?: boolean
  createdBy: string
}

/** Makes an invitation; gives its id, from which `codeOf` tells the code. */
export async function makeInvitation(
  store: Store,
  secret: string,
  { days, passphrase, waits = false, ...given }: NewInvitation,
): Promise<string> {
  const id = randomUUID()
  const { board, createdBy, role, delegation, uses } = given
  const row = {
    ...given,
    id,
    waits: waits ? 1 : 0,
    codeHash: codeHashOf(codeOf(secret, id)),
    passphraseHash: passphrase ? await hashPassphrase(passphrase) : null,
    until: lastMoment(days),
    at: new Date().toISOString(),
  }
  await store.insertInto('invitations').values(row).execute()
  const details = { role, delegation, uses, days, passphrase: passphrase !== '' }
  await note(store, 'invitation made', { actor: createdBy, board, subject: id, details })
  return id
}

/** All invitations of a board, newest first, ended ones too. */
export const invitationsOf = (store: Store, board: string): Promise<Invitation[]> =>
  invitationRows(store).where('board', '=', board).orderBy('at', 'desc').execute()

/** The invitation of a board with that id, or undefined. */
export const findInvitation = (
  store: Store,
  board: string,
  id: string,
): Promise<Invitation | undefined> =>
  invitationRows(store).where('board', '=', board).where('id', '=', id).executeTakeFirst()

/** The invitation whose code somebody typed, be it good or not any more, or undefined. */
export async function findByCode(store: Store, typed: string): Promise<Invitation | undefined> {
  const code = readCode(typed)
  if (!code) return undefined
  return invitationRows(store).where('codeHash', '=', codeHashOf(code)).executeTakeFirst()
}

/** Somebody who came by an invitation. */
export interface Joined {
  invitation: string
  user: string
  name: string
  at: string
  /** False when they have left the board since. */
  isMember: boolean
}

/** Who came by a board's invitations, first come first. */
export async function joinedBy(store: Store, board: string): Promise<Joined[]> {
  const rows = await store
    .selectFrom('joins')
    .innerJoin('invitations', 'invitations.id', 'joins.invitation')
    .innerJoin('users', 'users.id', 'joins.user')
    .leftJoin('members', (on) =>
      on.onRef('members.user', '=', 'joins.user').on('members.board', '=', board),
    )
    .select([
      'joins.invitation',
      'joins.user',
      'joins.at',
      'users.name',
      'members.user as member',
      'members.until',
    ])
    .where('invitations.board', '=', board)
    .orderBy('joins.at')
    .execute()
  const now = new Date().toISOString()
  return rows.map(({ member, until, ...row }) => ({
    ...row,
    isMember: member !== null && (until === null || until > now),
  }))
}
