import { equalityDeep } from 'lib0/function'
import type * as Y from 'yjs'
import { type Delegation, delegations } from '#lib/access/access.ts'
import { actors } from './actors.ts'
import { factor } from './factor.ts'
import {
  type Finding,
  findings,
  type Item,
  type ItemKind,
  itemKinds,
  type Place,
  under,
} from './item-places.ts'
import { plan } from './plan.ts'
import { blocksOf, restoreKey, restoreText } from './restore-section.ts'

/** An item that is not as it was, and whether it was changed, came or went since. */
export type Differing = Item & { since: 'changed' | 'added' | 'removed' }

/** The items of a section that are not the same in a live document and in a frozen one. */
export function differingItems(
  section: Finding['section'],
  live: Y.Doc,
  frozen: Y.Doc,
): Differing[] {
  return itemKinds.flatMap((kind) => {
    const finding = findings[kind]
    if (finding.section !== section) return []
    const ids = new Set([...finding.ids(live), ...finding.ids(frozen)])
    return [...ids].flatMap((id): Differing[] => {
      const [now, then] = [contentOf({ kind, id }, live), contentOf({ kind, id }, frozen)]
      if (equalityDeep(now, then)) return []
      const [isNow, wasThen] = [
        isThere({ kind, id }, now, live),
        isThere({ kind, id }, then, frozen),
      ]
      if (!isNow && !wasThen) return []
      return [{ kind, id, since: !isNow ? 'removed' : wasThen ? 'changed' : 'added' }]
    })
  })
}

/** Kinds that are a record, to which further parts belong. */
const records: readonly ItemKind[] = ['card', 'transfer', 'actor', 'relation', 'action']

/** True where an item has anything; a record's first place is the record itself. */
const isThere = (item: Item, content: readonly [Place, unknown][], doc: Y.Doc): boolean => {
  if (!records.includes(item.kind)) return content.length > 0
  const [own] = findings[item.kind].places(doc, item.id)
  return content.some(([{ field, key }]) => field === own?.field && key === own.key)
}

/** What stands at an item's places, those with nothing left out. */
const contentOf = (item: Item, doc: Y.Doc): [Place, unknown][] =>
  findings[item.kind].places(doc, item.id).flatMap((place): [Place, unknown][] => {
    const value = isText(item, place)
      ? blocksOf(doc.getXmlFragment(`${place.field}:${place.key}`)).filter((one) => one !== blank)
      : plainOf(doc.getMap(place.field).get(place.key))
    return value === null || (Array.isArray(value) && value.length === 0) ? [] : [[place, value]]
  })

/** A paragraph without words: editors leave one in a text that nobody wrote. */
const blank = JSON.stringify({ type: 'paragraph' })

const isText = ({ kind }: Item, { field }: Place): boolean => {
  const fields: Record<string, { kind: string }> = findings[kind].section.fields
  return fields[field]?.kind === 'richText'
}

const plainOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'toJSON' in value
    ? (value as { toJSON(): unknown }).toJSON()
    : (value ?? null)

/**
 * Makes one item in a live document as it is in a frozen one, as ordinary edits: what was removed
 * since comes back with its id, what was added since goes. An actor takes its relations along when
 * it comes or goes. Run it in one transaction.
 */
export function restoreItem(item: Item, live: Y.Doc, frozen: Y.Doc): void {
  const { places } = findings[item.kind]
  const all = [
    ...places(live, item.id),
    ...places(frozen, item.id),
    ...(item.kind === 'actor' ? relationsAlong(item.id, live, frozen) : []),
  ]
  for (const place of all) {
    const { field, key } = place
    if (isText(item, place)) {
      const root = `${field}:${key}`
      restoreText(live.getXmlFragment(root), frozen.getXmlFragment(root))
    } else restoreKey(live.getMap(field), frozen.getMap(field), key)
  }
}

/** The relations that come or go with an actor: those to actors that are there. */
function relationsAlong(id: string, live: Y.Doc, frozen: Y.Doc): Place[] {
  const [now, then] = [actors.on(live), actors.on(frozen)]
  if ((now.actors.get(id) === undefined) === (then.actors.get(id) === undefined)) return []
  const isThere = (other: string) => other === id || now.actors.get(other) !== undefined
  return [now, then].flatMap(({ relations }) =>
    under(
      'relations',
      relations
        .list()
        .filter(({ from, to }) => (from === id || to === id) && isThere(from) && isThere(to)),
    ),
  )
}

/** What an item is called in its documents, where it has a name of its own. */
export function itemWords({ kind, id }: Item, doc: Y.Doc): string | undefined {
  switch (kind) {
    case 'card':
      return factor.on(doc).cards.get(id)?.text
    case 'transfer':
      return factor.on(doc).transfers.get(id)?.title
    case 'actor':
      return actors.on(doc).actors.get(id)?.name
    case 'action':
      return plan.on(doc).actions.get(id)?.title
    case 'relation': {
      const { actors: all, relations } = actors.on(doc)
      const found = relations.get(id)
      return found && [found.from, found.to].map((one) => all.get(one)?.name ?? '…').join(' – ')
    }
    default:
      return undefined
  }
}

/** The id and the city of a key that ends in one, e.g. of an answer. */
export function cityOfKey(key: string): { id: string; city: Delegation | undefined } {
  const [id = '', of] = key.split(':')
  return { id, city: delegations.find((known) => known === of) }
}
