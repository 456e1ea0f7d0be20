import { randomUUID } from 'node:crypto'
import type { Store } from './store/open-store.ts'

/** What the audit log knows of. Never any text that people wrote. */
export const audited = [
  'signed in',
  'sign-in failed',
  'signed out everywhere',
  'administrator made',
  'account made',
  'account invited',
  'account invitation revoked',
  'sign-in link made',
  'account claimed',
  'account changed',
  'account blocked',
  'account unblocked',
  'account erased',
  'data downloaded',
  'password changed',
  'board made',
  'board brought in',
  'board changed',
  'board archived',
  'board reopened',
  'board deleted',
  'board handed over',
  'member joined',
  'member changed',
  'member removed',
  'member turned away',
  'invitation made',
  'invitation revoked',
  'session closed',
  'session taken over',
  'cards shown',
  'ratings handed in',
  'ratings taken back',
  'ratings shown',
  'ratings begun',
  'plan signed',
  'plan sign-off taken back',
  'comment removed',
  'version saved',
  'version deleted',
  'version restored',
  'review link made',
  'review link revoked',
  'remark removed',
  'export made',
  'backup made',
  'backup restored',
] as const

export type Audited = (typeof audited)[number]

/** Notes who did what to whom. `actor` null: the program itself, or somebody at its shell. */
export async function note(
  store: Store,
  action: Audited,
  about: {
    actor: string | null
    board?: string
    /** The id of the user, invitation or whatever else it was done to. */
    subject?: string
    details?: Record<string, string | number | boolean | null>
  },
): Promise<void> {
  const { actor, board = null, subject = null, details = {} } = about
  const at = new Date().toISOString()
  const row = { id: randomUUID(), at, actor, action, board, subject }
  await store
    .insertInto('audit')
    .values({ ...row, details: JSON.stringify(details) })
    .execute()
}
