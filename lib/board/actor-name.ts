import type { Delegation } from '#lib/access/access.ts'

/** By what two actors are taken for one: their name however it is spelt, and their city. */
export const nameKey = ({ name, city }: { name: string; city: Delegation }): string =>
  `${city} ${name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()}`
