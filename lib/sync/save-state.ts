import { closeCodes } from './close-codes.ts'
import type { Saved } from './frames.ts'

/** What a room's connection knows about the server. */
export type Contact =
  | { status: 'connecting' }
  | { status: 'disconnected' }
  /** The server has asked this page to come back at once, as it does before it is restarted. */
  | { status: 'moving' }
  | { status: 'refused'; code: number }
  | ({ status: 'connected'; settled: boolean } & Pick<Saved, 'mayWrite' | 'journalWorks'>)

/** The states that a person sees, from the most to the least urgent. */
export const saveStates = [
  'reload',
  'device',
  'saving',
  'connecting',
  'read-only',
  'saved',
] as const

/** Why a page has to be reloaded, or why something is only on this device. */
export type SaveReason =
  | 'sign-in'
  | 'no-access'
  | 'diverged'
  | 'too-large'
  | 'out-of-date'
  | 'no-connection'
  | 'server-cannot-save'

/** One visible state, always, and the reason where there is more to say. */
export interface SaveState {
  state: (typeof saveStates)[number]
  reason?: SaveReason
}

/** What to show of a room; `unsaved` says that something written here is not yet durable. */
export function saveState(contact: Contact, unsaved: boolean): SaveState {
  switch (contact.status) {
    case 'connecting':
      return { state: 'connecting' }
    case 'moving':
      return { state: unsaved ? 'saving' : 'connecting' }
    case 'disconnected':
      return { state: 'device', reason: 'no-connection' }
    case 'refused':
      return { state: 'reload', reason: refusals[contact.code] ?? 'out-of-date' }
    case 'connected':
      if (!contact.mayWrite) return { state: 'read-only' }
      if (!contact.journalWorks && unsaved) return { state: 'device', reason: 'server-cannot-save' }
      return { state: unsaved || !contact.settled ? 'saving' : 'saved' }
  }
}

const refusals: Record<number, SaveReason> = {
  [closeCodes.signIn]: 'sign-in',
  [closeCodes.noAccess]: 'no-access',
  [closeCodes.noSuchBoard]: 'no-access',
  [closeCodes.diverged]: 'diverged',
  [closeCodes.tooLarge]: 'too-large',
  [closeCodes.reload]: 'out-of-date',
}

/** The most urgent of several rooms' states; with no room open there is nothing to worry about. */
export function mostUrgent(states: readonly SaveState[]): SaveState {
  const [first] = [...states].sort(
    (a, b) => saveStates.indexOf(a.state) - saveStates.indexOf(b.state),
  )
  return first ?? { state: 'saved' }
}
