import type { Access, Membership } from '#lib/access/access.ts'

/** Who a connection belongs to, as the others in the room see it. */
export interface Person extends Membership {
  id: string
  name: string
}

/** A person let into a room, and what they may do there. */
export interface Admission {
  person: Person
  access: Exclude<Access, 'none'>
  /** When the session that it rests on ends, in milliseconds since 1970. */
  until?: number
}
