import { type ActionDoor, actionDoors } from '../support/action-doors.ts'
import { builtActions, foundRoutes, routes } from '../support/doors.ts'
import { expect, test } from '../support/e2e.ts'
import { contents, identities, makeIdentities } from '../support/identities.ts'

test('every page, file and action has a line that says whom it is for', () => {
  expect(foundRoutes()).toEqual(Object.keys(routes).sort())
  expect([...builtActions().keys()].sort()).toEqual(Object.keys(actionDoors).sort())
})

test('every page and file is shown to those it is for, and to nobody else', async ({ program }) => {
  test.setTimeout(180_000)
  const cookies = await makeIdentities(program.dataDir)
  const wrong: string[] = []
  for (const [name, { path, method = 'GET', for: those }] of Object.entries(routes)) {
    // What is posted for good may end the sign-in; it is asked with a form that says nothing.
    for (const identity of identities) {
      if (method === 'POST' && those.includes(identity)) continue
      const answer = await fetch(program.address + path, {
        method,
        headers: { Cookie: cookies[identity], Origin: program.address },
        redirect: 'manual',
      })
      const text = await answer.text()
      const refused = answer.status >= 300 || /data-refused/.test(text)
      if (refused === those.includes(identity)) {
        wrong.push(`${name} for ${identity}: ${answer.status}${refused ? ' refused' : ' shown'}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

test('an action changes something for whom it is meant, and nothing for others', async ({
  program,
}) => {
  test.setTimeout(180_000)
  const cookies = await makeIdentities(program.dataDir)
  const actions = builtActions()
  const wrong: string[] = []
  const call = async (name: string, given: ActionDoor['given'], cookie: string) => {
    const before = contents(program.dataDir)
    const action = actions.get(name)
    const answer = await fetch(program.address + (action?.path ?? '/'), {
      method: 'POST',
      headers: {
        Cookie: cookie,
        Origin: program.address,
        Accept: 'text/x-component',
        'Next-Action': action?.id ?? '',
      },
      body: encoded(given),
      redirect: 'manual',
    })
    const text = await answer.text()
    return {
      said: `${answer.status} ${text.slice(0, 300)}`,
      changed: contents(program.dataDir) !== before,
    }
  }
  for (const [name, { given, for: those }] of Object.entries(actionDoors)) {
    for (const identity of identities) {
      if (those.includes(identity)) continue
      const { said, changed } = await call(name, given, cookies[identity])
      // 404 is Next's answer to an action that it does not know: nothing would have been tested.
      if (changed || said.startsWith('404')) wrong.push(`${name} for ${identity}: ${said}`)
    }
  }
  for (const [name, { given, does }] of Object.entries(actionDoors)) {
    const result = does && (await call(name, given, cookies[does]))
    if (result && !result.changed) wrong.push(`${name} does nothing for ${does}: ${result.said}`)
  }
  expect(wrong).toEqual([])
})

/** Arguments as a page sends them to an action; an object stands for a form. */
function encoded(given: ActionDoor['given']): FormData {
  const body = new FormData()
  const values = given.map((value, index) => {
    if (typeof value === 'string') return value
    for (const [name, text] of Object.entries(value)) body.append(`_${index + 1}_${name}`, text)
    return `$K${(index + 1).toString(16)}`
  })
  body.append('0', JSON.stringify(values))
  return body
}
