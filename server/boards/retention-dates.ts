import { limits } from '#lib/limits.ts'
import type { Store } from '#server/store/open-store.ts'

/** The months without a change after which a board may be deleted; null: never. */
export const retentionChoices = [null, 12, 24, 36, 60] as const

const day = 24 * 60 * 60 * 1000

/** What decides when a board is deleted. */
export interface Kept {
  id: string
  retentionMonths: number | null
  createdAt: string
  /** When its facilitators were warned. */
  warnedAt: string | null
}

/** When a board is warned of and deleted, if nobody changes anything: times in ms since 1970. */
export interface Retention {
  warnsAt: number
  deletesAt: number
}

/**
 * When a board ends by itself; undefined: never. Nobody loses a board sooner than so many days after
 * the warning, however old it was when somebody set the months.
 */
export async function retentionOf(store: Store, board: Kept): Promise<Retention | undefined> {
  if (board.retentionMonths === null) return undefined
  const changedAt = (await lastChange(store, board.id)) ?? board.createdAt
  const due = addMonths(Date.parse(changedAt), board.retentionMonths)
  const notice = limits.retentionWarningDays * day
  const warned = board.warnedAt ? Date.parse(board.warnedAt) + notice : 0
  return { warnsAt: due - notice, deletesAt: Math.max(due, warned) }
}

/** When anything was last written on a board, or undefined when nothing was. */
async function lastChange(store: Store, board: string): Promise<string | undefined> {
  const newest = async (table: 'updates' | 'snapshots') => {
    const row = await store
      .selectFrom(table)
      .select(({ fn }) => fn.max('at').as('at'))
      .where('room', 'like', `${board}/%`)
      .executeTakeFirst()
    return row?.at ?? ''
  }
  const [, last] = [await newest('updates'), await newest('snapshots')].sort()
  return last || undefined
}

/** The same day so many months later, or the last of that month when it has no such day. */
function addMonths(time: number, months: number): number {
  const date = new Date(time)
  const wanted = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + months)
  if (date.getUTCDate() !== wanted) date.setUTCDate(0)
  return date.getTime()
}
