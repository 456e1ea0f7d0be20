import type { Access, Membership } from '#lib/access/access.ts'

/** Who a connection belongs to, as the others in the room see it. */
export interface Person extends Membership {
  id: string
  name: string
}

/** Who somebody is in a room, and what they may do there. */
export interface Standing {
  person: Person
  access: Exclude<Access, 'none'>
  /** When that ends by itself, in milliseconds since 1970; Infinity: never. */
  until: number
}

/** A person let into a room. */
export interface Admission extends Standing {
  /** The sign-in that it rests on. */
  signIn: string
}
