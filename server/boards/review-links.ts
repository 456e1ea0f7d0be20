import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { PrivacyProfile } from '#lib/access/privacy.ts'
import { newId } from '#lib/board/new-id.ts'
import { limits } from '#lib/limits.ts'
import { note } from '#server/audit.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { lastMoment } from './invitation.ts'
import { lockBoard } from './lock-board.ts'
import { hashPassphrase } from './passphrase.ts'
import { findVersion } from './versions.ts'

/** A link to one version for people who are on no board. */
export interface ReviewLink {
  id: string
  version: string
  board: string
  label: string
  passphraseHash: string | null
  profile: PrivacyProfile
  /** True when comments are shown. */
  comments: boolean
  /** True when its readers may say something of each part. */
  remarks: boolean
  until: string
  revokedAt: string | null
  /** How often it was opened. */
  views: number
  tokenHash: string
}

/** What a facilitator says of a new link. */
export interface NewReviewLink {
  board: string
  version: string
  label: string
  /** Empty: none is asked for. */
  passphrase: string
  profile: PrivacyProfile
  comments: boolean
  /** Its readers may say something of each part; without a word they may not. */
  remarks?: boolean
  /** Days for which it is good; the last of them counts whole. */
  days: number
  createdBy: string
}

/**
 * The token of a link. As an invitation's code it is not stored anywhere, and facilitators can see
 * it again.
 */
export const tokenOf = (secret: string, link: string): string =>
  createHmac('sha256', secret).update(`review:${link}`).digest('base64url').slice(0, 24)

/** What is stored of a token, to find its link by. */
export const tokenHashOf = (token: string): string =>
  createHash('sha256').update(token).digest('hex')

/** Makes a link to a version; gives its id. Throws the Refusals `version-gone`, `too-many-links`. */
export async function makeReviewLink(
  store: Store,
  secret: string,
  { days, passphrase, comments, remarks = false, ...given }: NewReviewLink,
): Promise<string> {
  const id = newId()
  const { board, version, createdBy, ...rest } = given
  const passphraseHash = passphrase ? await hashPassphrase(passphrase) : null
  await store.transaction().execute(async (tx) => {
    await lockBoard(tx, board)
    if (!(await findVersion(tx, board, version))) throw new Refusal('version-gone')
    const now = new Date().toISOString()
    const open = (await linkRows(tx).where('versions.board', '=', board).execute()).filter(
      ({ revokedAt, until }) => revokedAt === null && until > now,
    )
    if (open.length >= limits.boardReviewLinks) throw new Refusal('too-many-links')
    await tx
      .insertInto('reviewLinks')
      .values({
        ...rest,
        id,
        version,
        createdBy,
        passphraseHash,
        comments: comments ? 1 : 0,
        remarks: remarks ? 1 : 0,
        tokenHash: tokenHashOf(tokenOf(secret, id)),
        until: lastMoment(days),
        views: 0,
        at: now,
      })
      .execute()
    const details = { profile: given.profile, days, passphrase: passphrase !== '' }
    await note(tx, 'review link made', { actor: createdBy, board, subject: id, details })
  })
  return id
}

/** The links to a version, the newest first, also those that have ended. */
export async function reviewLinksOf(
  store: Store,
  board: string,
  version: string,
): Promise<ReviewLink[]> {
  const rows = await linkRows(store)
    .where('versions.board', '=', board)
    .where('versions.id', '=', version)
    .orderBy('reviewLinks.at', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** The link of a token, be it good or not any more, or undefined. */
export async function findReviewLink(store: Store, token: string): Promise<ReviewLink | undefined> {
  if (!/^[\w-]{24}$/.test(token)) return undefined
  const row = await linkRows(store)
    .where('reviewLinks.tokenHash', '=', tokenHashOf(token))
    .executeTakeFirst()
  return row && fromRow(row)
}

/** Why a link shows nothing any more, or undefined while it does. */
export function linkEndedBy(
  { revokedAt, until }: Pick<ReviewLink, 'revokedAt' | 'until'>,
  now = new Date(),
): 'revoked' | 'expired' | undefined {
  if (revokedAt !== null) return 'revoked'
  return until <= now.toISOString() ? 'expired' : undefined
}

/** Ends a link at once; gives whether there was one to end. */
export async function revokeReviewLink(
  store: Store,
  { board, id, actor }: { board: string; id: string; actor: string },
): Promise<boolean> {
  const { numUpdatedRows } = await store
    .updateTable('reviewLinks')
    .set({ revokedAt: new Date().toISOString() })
    .where('id', '=', id)
    .where('revokedAt', 'is', null)
    .where('version', 'in', (own) =>
      own.selectFrom('versions').select('id').where('board', '=', board),
    )
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await note(store, 'review link revoked', { actor, board, subject: id })
  return true
}

/** Counts that a link was opened, and nothing of by whom. */
export async function countView(store: Store, id: string): Promise<void> {
  await store
    .updateTable('reviewLinks')
    .set(({ ref, eb }) => ({ views: eb(ref('views'), '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** The proof that somebody knew a link's passphrase, which their browser keeps. */
export const passProof = (secret: string, { id, passphraseHash }: ReviewLink): string =>
  createHmac('sha256', secret).update(`review-pass:${id}:${passphraseHash}`).digest('base64url')

/** True for whoever has the proof, or where none is asked for. */
export function hasPassed(secret: string, link: ReviewLink, proof: string | undefined): boolean {
  if (link.passphraseHash === null) return true
  const [given, right] = [Buffer.from(proof ?? ''), Buffer.from(passProof(secret, link))]
  return given.byteLength === right.byteLength && timingSafeEqual(given, right)
}

const linkRows = (store: Store) =>
  store
    .selectFrom('reviewLinks')
    .innerJoin('versions', 'versions.id', 'reviewLinks.version')
    .select([
      'reviewLinks.id',
      'reviewLinks.version',
      'versions.board',
      'reviewLinks.label',
      'reviewLinks.passphraseHash',
      'reviewLinks.profile',
      'reviewLinks.comments',
      'reviewLinks.remarks',
      'reviewLinks.until',
      'reviewLinks.revokedAt',
      'reviewLinks.views',
      'reviewLinks.tokenHash',
    ])

type Row = Omit<ReviewLink, 'comments' | 'remarks'> & { comments: number; remarks: number }

const fromRow = ({ comments, remarks, ...row }: Row): ReviewLink => ({
  ...row,
  comments: comments === 1,
  remarks: remarks === 1,
})
