import * as Y from 'yjs'
import { delegations } from '#lib/access/access.ts'
import { together } from '#lib/board/actor-map.ts'
import {
  type ActorFields,
  actorKinds,
  actorPresences,
  actors,
  actorTypes,
  levels,
  relationKinds,
  sectors,
  stances,
} from '#lib/board/actors.ts'
import { seeded } from './random.ts'

/** Puts a map of some size on a document, the same one for each seed; gives the actors' ids. */
export function fillMap(
  doc: Y.Doc,
  size: { actors: number; relations: number },
  seed = 7,
): string[] {
  const random = seeded(seed)
  const one = random.pick
  const points = () => 1 + random.below(5)
  const face = actors.on(doc)
  return together(doc, () => {
    const ids = Array.from({ length: size.actors }, (_, number) =>
      face.actors.add({
        name: `${one(['House', 'Council', 'Network', 'School', 'Parish'])} ${number + 1}`,
        city: one(delegations),
        kind: one(actorKinds),
        sector: one(sectors),
        type: one(actorTypes),
        level: one(levels),
        stance: one(stances),
        presence: one(actorPresences),
        role: 'Knows many people and opens its doors in the evening',
        interest: points(),
        influence: points(),
        pos: [Math.round((random.next() - 0.5) * 6000), Math.round((random.next() - 0.5) * 4000)],
      }),
    )
    for (let number = 0; number < size.relations; number++) {
      const [from, to] = [one(ids), one(ids)]
      if (from !== to) {
        face.relations.add({ from, to, kind: one(relationKinds), strength: one([1, 2, 3]) })
      }
    }
    return ids
  })
}

/** A document with some actors; gives their ids. */
export function mapOf(...list: (ActorFields & { name: string })[]) {
  const doc = new Y.Doc()
  const face = actors.on(doc)
  const ids = list.map((fields) => face.actors.add({ city: 'mentor', ...fields }))
  return { doc, face, ids: ids as [string, ...string[]] }
}
