import { may } from '#lib/access/actions.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { boardPage } from '#server/boards/board-page.ts'

/** The board and its reader where they may lead it; the layout says to others what they need. */
export async function leads(id: string) {
  const [entry, user] = [await boardPage(id), await currentUser()]
  if (typeof entry === 'string' || !user) return undefined
  const actor = { kind: user.kind, member: entry.member }
  return may(actor, 'lead board') ? { ...entry, user } : undefined
}
