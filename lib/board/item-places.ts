import type * as Y from 'yjs'
import type { Delegation } from '#lib/access/access.ts'
import { actors } from './actors.ts'
import { answerKey } from './answers.ts'
import { assessment } from './assessment.ts'
import { context } from './context.ts'
import { factor } from './factor.ts'
import { noteKeys } from './note-keys.ts'
import { actionTextKey, actionTexts, plan, planTexts } from './plan.ts'
import { transferKey, transferParts } from './transfer.ts'

/** What can be brought back from a version by itself. */
export const itemKinds = [
  'note',
  'answer',
  'card',
  'transfer',
  'view',
  'agreed',
  'actor',
  'relation',
  'head',
  'action',
] as const

export type ItemKind = (typeof itemKinds)[number]

/** One thing within a section, by its id or key there. */
export interface Item {
  kind: ItemKind
  id: string
}

/** Where a part of an item stands within its section. */
export interface Place {
  field: string
  key: string
}

/** How the items of a kind are found in a document of their section. */
export interface Finding {
  section: typeof actors | typeof assessment | typeof context | typeof factor | typeof plan
  ids(doc: Y.Doc): readonly string[]
  places(doc: Y.Doc, id: string): Place[]
}

const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id)
const at = (field: string, key: string): Place => ({ field, key })
/** Places of records in a field. */
export const under = (field: string, list: readonly { id: string }[]) =>
  list.map(({ id }) => at(field, id))

/** How items are found, by their kind. */
export const findings: Record<ItemKind, Finding> = {
  note: { section: factor, ids: () => noteKeys, places: (_, id) => [at('notes', id)] },
  answer: {
    section: factor,
    ids: (doc) => {
      const { choices, items, evidence } = factor.on(doc)
      const parts = [...items.list(), ...evidence.list()]
      const worded = factor.texts(doc).filter(({ field }) => field === 'remarks')
      return [
        ...Object.keys(choices.all()),
        ...parts.map(({ question, delegation }) => answerKey(question, delegation)),
        ...worded.map(({ key }) => key),
      ]
    },
    places: (doc, id) => {
      const { items, evidence } = factor.on(doc)
      const isIts = (of: { question: string; delegation: Delegation }) =>
        answerKey(of.question, of.delegation) === id
      return [
        at('choices', id),
        at('remarks', id),
        ...under('items', items.list().filter(isIts)),
        ...under('evidence', evidence.list().filter(isIts)),
      ]
    },
  },
  card: {
    section: factor,
    ids: (doc) => idsOf(factor.on(doc).cards.list()),
    places: (_, id) => [at('cards', id)],
  },
  transfer: {
    section: factor,
    ids: (doc) => idsOf(factor.on(doc).transfers.list()),
    places: (_, id) => [
      at('transfers', id),
      ...transferParts.map((part) => at('transferTexts', transferKey(id, part))),
    ],
  },
  view: {
    section: context,
    ids: (doc) => [
      ...Object.keys(context.on(doc).effects.all()),
      ...context.texts(doc).map(({ key }) => key),
    ],
    places: (_, id) => [at('effects', id), at('remarks', id), at('consequences', id)],
  },
  agreed: {
    section: assessment,
    ids: (doc) => [
      ...Object.keys(assessment.on(doc).agreed.all()),
      ...assessment.texts(doc).map(({ key }) => key),
    ],
    places: (_, id) => [at('agreed', id), at('reasons', id)],
  },
  actor: {
    section: actors,
    ids: (doc) => idsOf(actors.on(doc).actors.list()),
    places: (_, id) => [at('actors', id)],
  },
  relation: {
    section: actors,
    ids: (doc) => idsOf(actors.on(doc).relations.list()),
    places: (_, id) => [at('relations', id)],
  },
  head: { section: plan, ids: () => planTexts, places: (_, id) => [at('headTexts', id)] },
  action: {
    section: plan,
    ids: (doc) => idsOf(plan.on(doc).actions.list()),
    places: (doc, id) => {
      const { activities, readings, progress, evidence } = plan.on(doc)
      const isIts = ({ action }: { action: string }) => action === id
      return [
        at('actions', id),
        ...actionTexts.map((of) => at('texts', actionTextKey(id, of))),
        ...under('activities', activities.list().filter(isIts)),
        ...under('readings', readings.list().filter(isIts)),
        ...under('progress', progress.list().filter(isIts)),
        ...under('evidence', evidence.list().filter(isIts)),
      ]
    },
  },
}

/** The section that an item stands in. */
export const sectionOf = ({ kind }: Pick<Item, 'kind'>) => findings[kind].section
