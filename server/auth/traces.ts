import type { Store } from '#server/store/open-store.ts'

/** How much of a person there is, for them to see before it is erased. */
export interface Traces {
  /** On how many boards they are, also those that they may not open any more. */
  boards: number
  signIns: number
  /** How many invitations they made. */
  invitations: number
  /** In the notes of how many key factors they have written. */
  texts: number
}

/** Counts what there is of a person. */
export async function tracesOf(store: Store, user: string): Promise<Traces> {
  const members = store.selectFrom('members').select('board').where('user', '=', user)
  const signIns = store.selectFrom('signIns').select('id').where('user', '=', user)
  const made = store.selectFrom('invitations').select('id').where('createdBy', '=', user)
  const rooms = store.selectFrom('authors').select('room').distinct().where('user', '=', user)
  return {
    boards: (await members.execute()).length,
    signIns: (await signIns.execute()).length,
    invitations: (await made.execute()).length,
    texts: (await rooms.execute()).length,
  }
}
