import type { RateLimits } from './auth/rate-limits.ts'
import type { SessionKeys } from './auth/session.ts'
import type { Config } from './config.ts'
import type { Mail } from './mail/mail.ts'
import type { Now, SignInRefusal } from './meter.ts'
import type { Store } from './store/open-store.ts'
import type { Size } from './store/size.ts'
import type { Rooms } from './sync/rooms.ts'
import type { AccessChange } from './sync/sync-server.ts'

/** The one door to live documents for pages and actions: plain values come out of it. */
export type Documents = Pick<Rooms, 'read' | 'change' | 'peek' | 'rewrite' | 'leaderlessFor'>

/**
 * What the running process offers to the pages. Pages are bundled apart from the server, so they
 * reach it through this one object.
 */
export interface Program {
  rooms: Documents
  config: Config
  keys: SessionKeys
  store: Store
  limits: RateLimits
  /** Undefined where no mail server is configured. */
  mail: Mail | undefined
  /** Makes a change of somebody's access felt on open connections, in all processes. */
  accessChanged(change: AccessChange): void
  /** Ends everything that is open of a board that was deleted, in all processes; nothing is written back. */
  letGo(board: string): Promise<void>
  /** Counts a try to sign in that was refused. */
  signInFailed(why: SignInRefusal): void
  /** What this process serves at this moment. */
  now(): Now
  /** How large the database is. */
  size(): Promise<Size>
}

const place = Symbol.for('compa.program')
const shared = globalThis as { [place]?: Program }

/** Hands the program to the pages; called once, before the first request. */
export function offerProgram(program: Program): void {
  shared[place] = program
}

/** The program that serves this page. Throws when pages run without the server around them. */
export function program(): Program {
  const found = shared[place]
  if (!found) throw new Error('start Compa with npm start or npm run dev, not with next')
  return found
}
