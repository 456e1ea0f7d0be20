import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { demoUserId } from '#server/boards/demo-people.ts'
import { builtActions } from '../support/doors.ts'
import type { ProgramUnderTest } from '../support/e2e.ts'
import { expect, look, test } from '../support/e2e.ts'

/** The Cookie header of one of the demo's people. */
async function signIn({ address }: ProgramUnderTest): Promise<string> {
  const body = new URLSearchParams({ as: 'mentor' })
  const answer = await fetch(`${address}/api/demo`, { method: 'POST', body, redirect: 'manual' })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** What an error would give away: places in the code, queries, names of ours and of libraries. */
const inner = /\bat \S+ \(|\.ts\b|node_modules|node:|sqlite|kysely|no such table|select ["*]/i

test('an error says that it happened and its number; why stands in the log alone', async ({
  program,
}) => {
  const cookie = await signIn(program)
  const ask = (path: string, more: RequestInit = {}) =>
    fetch(program.address + path, { headers: { Cookie: cookie }, redirect: 'manual', ...more })
  expect((await ask('/boards')).status).toBe(200)
  const db = new DatabaseSync(`${program.dataDir}/compa.sqlite`, { timeout: 5000 })
  db.exec('alter table members rename to hidden')
  db.close()
  for (const path of ['/boards', '/boards/demo', '/boards/demo/factors/networks-and-access']) {
    const answer = await ask(path)
    expect(answer.status, path).toBe(500)
    const text = await answer.text()
    // The page's own scripts have names with "node" in them.
    const said = text.replace(/<script[^>]*src="[^"]*"[^>]*>|<link[^>]*>/g, '')
    expect(said.match(inner)?.[0], path).toBeUndefined()
  }
  expect(program.output()).toContain('no such table')
  for (const secret of [cookie, cookie.split('=')[1] ?? '', demoUserId('mentor')]) {
    expect(program.output()).not.toContain(secret)
  }
})

look(
  'whatever is asked for in a strange way is refused without a word too many',
  async ({ program }) => {
    const { address } = program
    const headers = { 'Next-Action': 'f'.repeat(42), Accept: 'text/x-component' }
    const strange: [string, RequestInit][] = [
      ['/', { method: 'POST', headers, body: '[' }],
      ['/', { method: 'POST', headers, body: new URLSearchParams({ $ACTION_ID_x: 'x' }) }],
      ['/', { method: 'POST', headers: { 'Content-Type': 'multipart/form-data' }, body: 'x' }],
      [
        '/api/demo',
        { method: 'POST', headers: { 'Content-Type': 'multipart/form-data' }, body: 'x' },
      ],
      ['/%E0%A4%A', {}],
      ['/boards/%00', {}],
      [`/boards/${'x'.repeat(5000)}`, {}],
      ['/boards/demo/factors/__proto__', { headers: { Cookie: await signIn(program) } }],
      ['/benchmarks/..%2f..%2fpackage', {}],
      ['/?language[]=x&language=y', {}],
    ]
    for (const [path, how] of strange) {
      const answer = await fetch(address + path, { redirect: 'manual', ...how })
      const said = (await answer.text()).replace(/<script[^>]*src="[^"]*"[^>]*>|<link[^>]*>/g, '')
      expect(said.match(inner)?.[0], path).toBeUndefined()
    }
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
  },
)

look('nobody is sent on to another site by an address of ours', async ({ program }) => {
  const { address } = program
  const { host } = new URL(address)
  const elsewhere = [
    '//evil.example',
    '//evil.example/..',
    '/\\evil.example',
    '/https://evil.example',
  ]
  const asked = elsewhere.flatMap((path) => [path, `${path}/`, `/sign-in?to=${path}`])
  for (const path of asked) {
    for (const forwarded of [
      undefined,
      { 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil' },
    ]) {
      const answer = await fetch(address + path, {
        redirect: 'manual',
        ...(forwarded && { headers: forwarded }),
      })
      const to = answer.headers.get('location')
      if (to) expect(new URL(to, address).host, path).toBe(host)
    }
  }
})

look('there is nothing to fetch but pages and the files of the build', async ({ program }) => {
  const { address } = program
  const places = ['.git/config', '.env', 'package.json', 'data/secret', 'server/main.ts', '.next']
  const files = ['BUILD_ID', 'server/server-reference-manifest.json', 'required-server-files.json']
  const script = (await (await fetch(address)).text()).match(/\/_next\/static\/[^"]*\.js/)?.[0]
  expect((await fetch(address + script)).status).toBe(200)
  const asked = [
    ...places.map((place) => `/${place}`),
    ...places.map((place) => `/_next/static/..%2f..%2f..%2f${place}`),
    ...files.flatMap((file) => [`/_next/${file}`, `/.next/${file}`]),
    '/_next/static',
    '/_next/image?url=%2Ficon.svg&w=64&q=75',
    `${script}.map`,
  ]
  for (const path of asked) {
    expect((await fetch(address + path, { redirect: 'manual' })).status, path).toBe(404)
  }
})

look(
  'a method that nothing needs is refused, and every answer keeps its headers',
  async ({ program }) => {
    for (const method of ['OPTIONS', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await fetch(program.address, { method })
      expect(answer.status, method).toBe(405)
      expect(answer.headers.get('allow')).toBe('GET, HEAD, POST')
    }
    const cookie = await signIn(program)
    for (const path of ['/', '/boards/demo', '/healthz', '/readyz', '/metrics', '/api/demo']) {
      const method = path === '/api/demo' ? 'POST' : 'GET'
      const { headers } = await fetch(program.address + path, {
        method,
        headers: { Cookie: cookie },
      })
      expect(headers.get('cache-control'), path).toContain('no-store')
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
      expect(headers.get('x-powered-by'), path).toBeNull()
      expect(headers.get('access-control-allow-origin'), path).toBeNull()
    }
  },
)

look(
  'signing in gives a new session each time, and signing out ends it for good',
  async ({ program }) => {
    const [first, second] = [await signIn(program), await signIn(program)]
    expect(first).not.toBe(second)
    const isRefused = async (cookie: string) => {
      const answer = await fetch(`${program.address}/boards`, {
        headers: { Cookie: cookie },
        redirect: 'manual',
      })
      return answer.status >= 300 || /data-refused/.test(await answer.text())
    }
    expect(await isRefused(first)).toBe(false)
    const headers = { Cookie: first }
    const url = `${program.address}/api/sign-out`
    const foreign = { ...headers, Origin: 'https://evil.example' }
    expect((await fetch(url, { method: 'POST', headers: foreign })).status).toBe(403)
    expect(await isRefused(first)).toBe(false)
    const answer = await fetch(url, { method: 'POST', headers, redirect: 'manual' })
    expect(answer.headers.get('set-cookie')).toMatch(/session-token=;.*Max-Age=0/i)
    expect(await isRefused(first)).toBe(true)
    expect(await isRefused(second)).toBe(false)
  },
)

test('what somebody says of a proxy lets no other site act, and loses no page on its way', async ({
  program,
}) => {
  const { address } = program
  const { id = '', path = '' } =
    builtActions().get('app/boards/[board]/settings/people/actions.ts#leaveBoard') ?? {}
  const leave = async (headers: Record<string, string>) =>
    fetch(address + path, {
      method: 'POST',
      headers: {
        Cookie: await signIn(program),
        Origin: address,
        'Next-Action': id,
        'Content-Type': 'text/plain;charset=UTF-8',
        ...headers,
      },
      body: '["demo"]',
    })
  for (const Origin of ['https://evil.example', 'null']) {
    const answer = await leave({ Origin, 'X-Forwarded-Host': 'evil.example' })
    expect(answer.status, Origin).toBe(500)
  }
  // A proxy with TLS in front: the page to go on to comes along with the answer.
  const answer = await leave({ 'X-Forwarded-Proto': 'https', 'X-Forwarded-Port': '443' })
  expect(answer.headers.get('x-action-redirect')).toMatch(/^\/boards;/)
  expect(await answer.text()).toContain('not on a board yet')
  expect(program.output()).not.toContain('failed to get')
})

test.describe('on this computer', () => {
  test.skip(process.platform === 'win32', 'Windows has no such rights')

  look('nobody else may read what is stored', async ({ program }) => {
    const files = readdirSync(program.dataDir)
    expect(files).toContain('compa.sqlite')
    expect(files).toContain('secret')
    for (const file of files) {
      const { mode } = statSync(path.join(program.dataDir, file))
      expect(mode & 0o077, file).toBe(0)
    }
  })
})
