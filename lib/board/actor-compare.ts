import { type Delegation, delegations } from '#lib/access/access.ts'
import { otherCity } from './actor-map.ts'
import { type Actor, actorTypes } from './actors.ts'

/** What both cities have of one type of actor. */
export interface TypeRow {
  type: Actor['type']
  of: Record<Delegation, Actor[]>
  /** The city that has none of them, or lacks all it has written down, while the other has some. */
  lacking: Delegation | undefined
}

/** Both cities side by side, type by type: where one lacks what the other has comes first. */
export function compareCities(list: readonly Actor[]): TypeRow[] {
  const rows = [...actorTypes, null].map((type): TypeRow => {
    const here = list.filter((actor) => actor.type === type)
    const of = {
      mentor: here.filter(({ city }) => city === 'mentor'),
      mentee: here.filter(({ city }) => city === 'mentee'),
    }
    const has = (city: Delegation) => of[city].some(({ presence }) => presence !== 'missing')
    // Of actors whose type nobody said, none can be said to be lacking.
    const lacking =
      type === null ? undefined : delegations.find((city) => !has(city) && has(otherCity(city)))
    return { type, of, lacking }
  })
  return rows
    .filter(({ of }) => of.mentor.length + of.mentee.length > 0)
    .sort((a, b) => Number(b.lacking !== undefined) - Number(a.lacking !== undefined))
}
