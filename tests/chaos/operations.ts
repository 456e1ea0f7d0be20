import type * as Y from 'yjs'
import type { Random } from '../support/random.ts'
import type { Ledger } from './ledger.ts'
import { chaos } from './section.ts'
import {
  addListItem,
  erase,
  format,
  insertBlock,
  paste,
  removeBlocks,
  setAttribute,
  split,
  type,
} from './text-operations.ts'
import { sentence } from './words.ts'

/** One edit of one person, as a page would make it. */
export type Operation = (doc: Y.Doc, random: Random, ledger: Ledger) => void

const addActor: Operation = (doc, random, ledger) => {
  const influence = random.chance(0.5) ? random.below(6) : undefined
  ledger.added(chaos.on(doc).actors.add({ name: sentence(random, 3), influence }))
}

const patchActor: Operation = (doc, random, ledger) => {
  const { actors } = chaos.on(doc)
  const list = actors.list()
  if (list.length === 0) return addActor(doc, random, ledger)
  const { id } = random.pick(list)
  const changes = [
    { name: sentence(random, 3) },
    { influence: random.below(6) },
    { influence: undefined },
    { tags: [sentence(random, 1), sentence(random, 1)] },
    { place: [random.below(900), random.below(900)] as [number, number] },
    { name: sentence(random, 2), influence: random.below(6), tags: [] },
  ]
  actors.patch(id, random.pick(changes))
}

const removeActor: Operation = (doc, random, ledger) => {
  const { actors } = chaos.on(doc)
  const list = actors.list()
  if (list.length === 0) return
  const { id } = random.pick(list)
  actors.remove(id)
  ledger.removed(id)
}

const addIdea: Operation = (doc, random, ledger) => {
  const { ideas } = chaos.on(doc)
  const others: (string | null)[] = [null, ...ideas.list().map(({ id }) => id)]
  const after = random.chance(0.5) ? random.pick(others) : undefined
  ledger.added(ideas.add({ text: sentence(random, 8) }, { author: 'somebody', after }))
}

const patchIdea: Operation = (doc, random, ledger) => {
  const { ideas } = chaos.on(doc)
  const list = ideas.list()
  if (list.length === 0) return addIdea(doc, random, ledger)
  const changes = [{ text: sentence(random, 8) }, { mark: 'agreed' as const }, { mark: undefined }]
  ideas.patch(random.pick(list).id, random.pick(changes))
}

const moveIdea: Operation = (doc, random, ledger) => {
  const { ideas } = chaos.on(doc)
  const list = ideas.list()
  if (list.length < 2) return addIdea(doc, random, ledger)
  const after = random.chance(0.2) ? null : random.pick(list).id
  ideas.move(random.pick(list).id, { after })
}

const removeIdea: Operation = (doc, random, ledger) => {
  const { ideas } = chaos.on(doc)
  const list = ideas.list()
  if (list.length === 0) return
  const { id } = random.pick(list)
  ideas.remove(id)
  ledger.removed(id)
}

const setCell: Operation = (doc, random) => {
  const { ratings, votes } = chaos.on(doc)
  switch (random.below(5)) {
    case 0:
      return ratings.set('trust', random.below(10))
    case 1:
      return ratings.set('mood', sentence(random, 2))
    case 2:
      return ratings.set('place', [random.below(900), random.below(900)])
    case 3:
      return ratings.clear(random.pick(['trust', 'mood', 'place']))
    default:
      return votes.set(`factor-${random.below(8)}:mentor`, random.chance(0.5))
  }
}

/** Every operation with its weight: as often as a workshop would make it, or rarely. */
const weighted: readonly (readonly [weight: number, operation: Operation])[] = [
  [6, addActor],
  [8, patchActor],
  [2, removeActor],
  [6, addIdea],
  [5, patchIdea],
  [6, moveIdea],
  [2, removeIdea],
  [10, setCell],
  [20, type],
  [8, erase],
  [10, format],
  [5, insertBlock],
  [4, removeBlocks],
  [4, addListItem],
  [4, split],
  [3, setAttribute],
  [6, paste],
]

const all = weighted.flatMap(([weight, operation]) => Array<Operation>(weight).fill(operation))

/** Some edit of every kind of field, chosen at random. */
export const chooseOperation = (random: Random): Operation => random.pick(all)
