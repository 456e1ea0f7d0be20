import { expect, test } from 'vitest'
import { plan } from '#lib/board/plan.ts'
import { program } from '#server/program.ts'
import { type Client, connect } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { synced } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

const room = 'demo/plan'

/** Rosa of the mentee city and Anna who leads, both with a plan of four actions before them. */
async function two() {
  const { address } = await startServer()
  const ids = { one: '', two: '', three: '', four: '' }
  await program().rooms.change(room, null, (doc) => {
    const { actions } = plan.on(doc)
    for (const { id } of actions.list()) actions.remove(id)
    for (const title of ['one', 'two', 'three', 'four'] as const) {
      ids[title] = actions.add({ title }, { author: 'somebody' })
    }
  })
  const rosa = await connect(address, room, 'mentee')
  const anna = await connect(address, room, 'facilitator')
  await synced(rosa, anna)
  return { rosa, anna, ids }
}

const actionsOf = ({ doc }: Client) => plan.on(doc).actions
const onServer = () =>
  program().rooms.read(room, (doc) => [...plan.on(doc).actions.list()].map(({ title }) => title))

/** Both without a connection at the same time, and then with it again. */
async function atOnce({ rosa, anna }: { rosa: Client; anna: Client }, edit: () => void) {
  for (const { provider } of [rosa, anna]) provider.disconnect()
  edit()
  for (const { provider } of [rosa, anna]) provider.connect()
  await eventually(() => expect(actionsOf(rosa).list()).toEqual(actionsOf(anna).list()))
  await eventually(async () =>
    expect(await onServer()).toEqual(
      actionsOf(rosa)
        .list()
        .map(({ title }) => title),
    ),
  )
}

test('two who edit one action at once keep both fields, and of one field one whole value', async () => {
  const { rosa, anna, ids } = await two()
  await atOnce({ rosa, anna }, () => {
    actionsOf(rosa).patch(ids.one, { end: '2027-03-28', budget: 100 })
    actionsOf(anna).patch(ids.one, { lead: 'Consulta', budget: 250 })
  })
  const one = actionsOf(rosa).get(ids.one)
  expect(one).toMatchObject({ end: '2027-03-28', lead: 'Consulta' })
  expect([100, 250]).toContain(one?.budget)
})

test('an action that one deletes while the other moves and edits it stays deleted for all', async () => {
  const { rosa, anna, ids } = await two()
  await atOnce({ rosa, anna }, () => {
    actionsOf(rosa).remove(ids.one)
    actionsOf(anna).move(ids.one, { after: ids.three })
    actionsOf(anna).patch(ids.one, { status: 'done' })
  })
  expect(await onServer()).toEqual(['two', 'three', 'four'])
})

test('two who reorder at once end with the same order, and no action is lost or doubled', async () => {
  const { rosa, anna, ids } = await two()
  await atOnce({ rosa, anna }, () => {
    actionsOf(rosa).move(ids.four, { after: null })
    actionsOf(anna).move(ids.one, { after: ids.four })
    actionsOf(anna).move(ids.three, { after: null })
  })
  expect((await onServer()).toSorted()).toEqual(['four', 'one', 'three', 'two'])
})

test('what somebody moves is seen while they do, and nothing that it is not', async () => {
  const { rosa, anna, ids } = await two()
  const seen = () => anna.provider.awareness.getStates().get(rosa.doc.clientID)?.plan
  const tell = (state: unknown) => rosa.provider.awareness.setLocalStateField('plan', state)
  const bar = { grip: 'end', days: -3 }
  tell({ id: ids.one, bar, over: 'done', more: 'x' })
  await eventually(() => expect(seen()).toEqual({ id: ids.one, bar, over: 'done' }))
  tell({ id: ids.one, bar: { grip: 'end', days: 1e9 } })
  await eventually(() => expect(seen()).toEqual({ id: ids.one }))
  tell({ id: 5, over: 'done' })
  await eventually(() => expect(seen()).toBeUndefined())
  tell({ id: ids.two, over: 'x'.repeat(1000) })
  await eventually(() => expect(seen()).toEqual({ id: ids.two }))
  tell(null)
  await eventually(() => expect(seen()).toBeNull())
})
