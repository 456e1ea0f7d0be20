import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { plan } from '#lib/board/plan.ts'
import {
  actionOf,
  gather,
  packPlan,
  planReader,
  readPlanView,
  unpackPlan,
} from '#lib/board/plan-view.ts'

describe('a plan on its way into a page', () => {
  /** A plan with something in each of its lists. */
  const written = () => {
    const doc = new Y.Doc()
    const face = plan.on(doc)
    const author = 'rosa'
    const id = face.actions.add(
      { title: 'Buddies', factors: ['networks'], budget: 0, currency: 'PLN', start: '2027-03-28' },
      { author },
    )
    face.actions.add({ title: 'Nothing else' }, { author })
    face.activities.add({ action: id, what: 'Call them', done: true }, { author })
    face.readings.add({ action: id, on: '2027-04-01', value: 0 })
    face.progress.add({ action: id, text: 'Slow' }, { author })
    return { doc, id }
  }

  test('is packed shorter, and read again as it was', () => {
    const { doc } = written()
    const view = readPlanView(doc)
    const packed = JSON.stringify(packPlan(view))
    expect(unpackPlan(JSON.parse(packed))).toEqual(view)
    expect(packed.length).toBeLessThan(JSON.stringify(view).length / 1.5)
  })

  test('stays the very same where the live document says the same', () => {
    const { doc, id } = written()
    const known = readPlanView(doc)
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    const read = planReader(known)
    expect(read(copy).actions[0]).toBe(known.actions[0])
    plan.on(copy).actions.patch(id, { title: 'Compa' })
    const next = read(copy)
    expect(next.actions.map(({ title }) => title)).toEqual(['Compa', 'Nothing else'])
    expect(next.actions[1]).toBe(known.actions[1])
    expect(read(copy).actions).toBe(next.actions)
  })

  test('keeps the list of an action for which nothing has changed', () => {
    const { doc, id } = written()
    const face = plan.on(doc)
    const other = face.actions.add({ title: 'Other' }, { author: 'rosa' })
    face.activities.add({ action: other, what: 'One' }, { author: 'rosa' })
    const before = gather(face.activities.list(), actionOf)
    face.activities.add({ action: other, what: 'Two' }, { author: 'rosa' })
    const after = gather(face.activities.list(), actionOf, before)
    expect(after.get(id)).toBe(before.get(id))
    expect(after.get(other)).toHaveLength(2)
  })
})
