import type { NoteKey } from '#lib/board/note-keys.ts'
import type { SessionKeys } from './auth/session.ts'
import type { NoteNow } from './boards/read-notes.ts'
import type { Config } from './config.ts'
import type { Store } from './store/open-store.ts'

/**
 * What the running process offers to the pages. Pages are bundled apart from the server, so they
 * reach it through this one object; live documents stay on the server's side of it.
 */
export interface Program {
  config: Config
  keys: SessionKeys
  store: Store
  /** The notes of a board's factor as they are at this moment. */
  notes(board: string, factorId: string): Promise<Record<NoteKey, NoteNow>>
  /** Makes a change of somebody's access to a board felt on open connections. */
  accessChanged(board: string): void
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
