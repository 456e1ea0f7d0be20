import type { Delegation } from '#lib/access/access.ts'
import type { StageOn } from './stage.ts'

/** The key under which somebody's presence in a session is kept. */
export const attendanceKey = (session: string, user: string) => `${session}:${user}`

/** Somebody who took part in a session: a user, or a person whom a facilitator wrote down. */
export interface Attended {
  id: string
  /** Times as ISO 8601; null: still there. Undefined for people on somebody else's device. */
  span?: { from: string; to: string | null }
  guest?: { name: string; delegation: Delegation | null }
}

/** Who took part in a session, users first, each in the order in which they came. */
export function readAttendance({ attended, guests }: StageOn, session: string): Attended[] {
  const prefix = attendanceKey(session, '')
  const users = Object.entries(attended.all()).flatMap(([key, span]): Attended[] =>
    key.startsWith(prefix) && span ? [{ id: key.slice(prefix.length), span }] : [],
  )
  users.sort((a, b) => ((a.span?.from ?? '') < (b.span?.from ?? '') ? -1 : 1))
  const others = guests.list().filter((guest) => guest.session === session)
  return [
    ...users,
    ...others.map(({ id, name, delegation }) => ({ id, guest: { name, delegation } })),
  ]
}

/** How many people a user's device speaks for in a session: themselves, and who shares it. */
export const peopleOn = ({ guests }: StageOn, session: string | undefined, user: string): number =>
  1 + guests.list().filter((one) => one.session === session && one.device === user).length

/** Notes who is here now: whoever came, comes back or has left since the last look. */
export function noteAttendance(
  face: StageOn,
  session: string,
  here: ReadonlySet<string>,
  now: string,
): void {
  noteArrivals(face, session, here, now)
  noteDepartures(face, session, here, now)
}

/** Notes who came or comes back. */
export function noteArrivals(
  face: StageOn,
  session: string,
  here: ReadonlySet<string>,
  now: string,
): void {
  for (const user of here) {
    const key = attendanceKey(session, user)
    const span = face.attended.get(key)
    if (span?.to === null) continue
    face.attended.set(key, { from: span?.from ?? now, to: null })
  }
}

/** Notes who has left; with nobody here: everybody, as at the end. */
export function noteDepartures(
  face: StageOn,
  session: string,
  here: ReadonlySet<string>,
  now: string,
): void {
  for (const { id, span } of readAttendance(face, session)) {
    if (span?.to !== null || here.has(id)) continue
    face.attended.set(attendanceKey(session, id), { from: span.from, to: now })
  }
}

/** The sessions that a user was in, by id, each from when to when. */
export const attendedBy = ({ attended }: StageOn, user: string) =>
  Object.entries(attended.all()).flatMap(([key, span]) => {
    const [session = '', who] = key.split(':')
    return who === user && span ? [{ session, ...span }] : []
  })

/** Somebody who takes part in a session without a device of their own. */
export interface Guest {
  id: string
  name: string
  delegation: Delegation | null
}

/** Those of a session's people without a device who share a user's; without a user, all of them. */
export const guestsFor = (
  { guests }: StageOn,
  session: string | undefined,
  device?: string,
): Guest[] =>
  guests
    .list()
    .filter((one) => one.session === session && (device === undefined || one.device === device))
    .map(({ id, name, delegation }) => ({ id, name, delegation }))
