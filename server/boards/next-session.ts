import type { Store } from '#server/store/open-store.ts'

/** A live meeting that is on or lies ahead. */
export interface PlannedSession {
  id: string
  startsAt: string
  minutes: number
  timeZone: string
  callUrl: string | null
}

/** Hours for which no session lasts longer: who looks meanwhile still finds it. */
const longestHours = 24

/** The session of a board that is on now, else the next one, or undefined. */
export async function nextSession(
  store: Store,
  board: string,
  now = new Date(),
): Promise<PlannedSession | undefined> {
  const since = new Date(now.getTime() - longestHours * 60 * 60_000).toISOString()
  const rows = await store
    .selectFrom('sessions')
    .select(['id', 'startsAt', 'minutes', 'timeZone', 'callUrl'])
    .where('board', '=', board)
    .where('startsAt', '>', since)
    .orderBy('startsAt')
    .execute()
  return rows.find((row) => Date.parse(row.startsAt) + row.minutes * 60_000 > now.getTime())
}
