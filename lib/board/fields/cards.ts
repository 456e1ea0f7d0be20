import type * as Y from 'yjs'
import type { z } from 'zod'
import { isOrder, orderBetween } from '../order.ts'
import type { Field } from './field.ts'
import { derived } from './live-map.ts'
import { mustLeave, type RecordOf, recordMap, recordTexts } from './record-map.ts'

/** A card as it is read; the author is who its client said, not proof of who wrote it. */
export type CardOf<S extends z.ZodObject> = RecordOf<S, { author: string; order: string }>

/** What cards offer on a live document. Reading never throws; writing what does not fit does. */
export interface CardsOn<S extends z.ZodObject> {
  /** Adds a card after another one, first when `after` is null, last without it or when it is gone. */
  add(fields: z.input<S>, place: { author: string; after?: string | null }): string
  /** Writes the given fields that change; undefined clears one. A card that is gone stays gone. */
  patch(id: string, fields: Partial<z.input<S>>): void
  /** Moves a card after another one, or first. Nothing happens when either is gone. */
  move(id: string, place: { after: string | null }): void
  remove(id: string): void
  get(id: string): CardOf<S> | undefined
  /** All cards in order. The same list until it changes; unchanged cards are identical. */
  list(): readonly CardOf<S>[]
  /** Calls back after every change, whoever made it. */
  subscribe(listener: () => void): () => void
}

/** A field with cards: ordered records with an author. */
export interface Cards<S extends z.ZodObject> extends Field<'cards', CardsOn<S>> {
  schema: S
}

/** Cards of a schema's fields that people put in order. */
export function cards<S extends z.ZodObject>(schema: S): Cards<S> {
  mustLeave(schema, ['id', 'author', 'order'])
  return {
    kind: 'cards',
    schema,
    on: (doc, name) => cardsOn(doc, name, schema),
    texts: (doc, name) =>
      recordTexts(doc.getMap(name), schema, (id, stored) => {
        const order = stored.get('order')
        return `${isOrder(order) ? order : ''} ${id}`
      }),
  }
}

function cardsOn<S extends z.ZodObject>(doc: Y.Doc, name: string, schema: S): CardsOn<S> {
  const { live, insert, write, patch, remove, get } = recordMap(doc, name, schema, (stored) => {
    const [author, order] = [stored.get('author'), stored.get('order')]
    return isAuthor(author) && isOrder(order) ? { author, order } : undefined
  })
  const list = derived(live.entries, (entries) => [...entries.values()].sort(inOrder))

  const stepAside = (orders: readonly [id: string, order: string][]) => {
    for (const [id, order] of orders) write(id, [['order', order]])
  }

  return {
    add(fields, { author, after }) {
      if (!isAuthor(author)) throw new TypeError(`A card of ${name} needs an author`)
      const others = list()
      const index = after === undefined ? -1 : indexAfter(others, after)
      const { order, aside } = ordersAt(others, index < 0 ? others.length : index)
      return live.edit([], () => {
        const id = insert(fields, { author, order })
        stepAside(aside)
        return id
      })
    },

    move(id, { after }) {
      const all = list()
      const card = all.findIndex((one) => one.id === id)
      const others = all.filter((one) => one.id !== id)
      const index = indexAfter(others, after)
      if (card < 0 || index < 0 || index === card) return
      const { order, aside } = ordersAt(others, index)
      live.edit([], () => stepAside([[id, order], ...aside]))
    },

    patch,
    remove,
    get,
    list,
    subscribe: live.subscribe,
  }
}

const isAuthor = (author: unknown): author is string => typeof author === 'string' && author !== ''

type Ordered = Readonly<{ id: string; order: string }>

const inOrder = (a: Ordered, b: Ordered) =>
  a.order < b.order || (a.order === b.order && a.id < b.id) ? -1 : 1

/** Where a card comes to stand after another one, null for the first place; -1 when that is gone. */
function indexAfter(others: readonly Ordered[], after: string | null): number {
  if (after === null) return 0
  const found = others.findIndex(({ id }) => id === after)
  return found < 0 ? -1 : found + 1
}

/**
 * An order for a card at `index`, and new ones for the cards there that two people at once gave
 * the same order as the card before: nothing would fit between those.
 */
function ordersAt(others: readonly Ordered[], index: number) {
  const low = others[index - 1]?.order ?? null
  const behind = others.slice(index)
  const tied = behind.filter(({ order }) => order === low)
  const high = behind[tied.length]?.order ?? null
  const order = orderBetween(low, high)
  let last = order
  const aside = tied.map(({ id }): [id: string, order: string] => {
    last = orderBetween(last, high)
    return [id, last]
  })
  return { order, aside }
}
