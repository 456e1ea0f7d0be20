import { expect, test } from 'vitest'
import { askDoctor, drawnSecret } from '../support/doctor.ts'
import { type Manners, oddProxy } from '../support/odd-proxy.ts'
import { startServer } from '../support/server.ts'

/** The program behind a proxy, and what the doctor says of the way to it. */
async function behind(manners: Manners, env: Record<string, string> = {}) {
  const proxy = await oddProxy(manners)
  const set = { PUBLIC_URL: proxy.address, TRUST_PROXY: '1', AUTH_SECRET: drawnSecret }
  const { address, port } = await startServer({ ...set, ...env })
  expect(address).toBe(env.PUBLIC_URL ?? proxy.address)
  proxy.upstreams.push(`http://localhost:${port}`)
  return { proxy, look: () => askDoctor({ ...set, PORT: String(port) }) }
}

test('behind a proxy that passes everything on nothing is wrong', async () => {
  const { proxy, look } = await behind({})
  const { code, of, wrong } = await look()
  expect(wrong).toEqual([])
  expect(code).toBe(0)
  expect(of('Address')).toContain(`fine | Compa answers at ${proxy.address}.`)
  expect(of('WebSockets')).toContain('fine | A WebSocket opens')
  expect(of('Origin')).toContain('fine | Pages of')
  expect(of('Buffers')).toContain('fine |')
  expect(of('Plain requests')).toContain('fine |')
})

test('a proxy that strips, refuses or swallows upgrades is told from one another', async () => {
  const says: [NonNullable<Manners['upgrades']>, RegExp][] = [
    ['stripped', /wrong \| A WebSocket does not open at .*: it answers with 503 instead of 101/],
    ['refused', /wrong \| A WebSocket does not open at .*: it answers with 403 instead of 101/],
    ['swallowed', /wrong \| A WebSocket does not open at .*: the proxy swallows it/],
  ]
  for (const [upgrades, sentence] of says) {
    const { code, of, wrong } = await (await behind({ upgrades })).look()
    expect(code).toBe(1)
    expect(wrong).toEqual(['WebSockets'])
    expect(of('WebSockets')).toMatch(sentence)
    expect(of('WebSockets')).toContain('proxy_set_header Upgrade $http_upgrade')
  }
})

test('a proxy that keeps answers until they are complete is named', async () => {
  const { code, of, wrong } = await (await behind({ buffers: true })).look()
  expect(code).toBe(1)
  expect(wrong).toEqual(['Buffers'])
  expect(of('Buffers')).toMatch(/The proxy buffers: .*proxy_buffering off/)
})

test('a proxy that takes the length off requests is named', async () => {
  const { of, wrong } = await (await behind({ inPieces: true })).look()
  expect(wrong).toContain('Forms')
  expect(of('Forms')).toContain('takes the length off requests')
})

test('a proxy that does not let a request wait is named', async () => {
  const { proxy } = await behind({ patienceMs: 1500 })
  const { of, wrong } = await askDoctor(
    { PUBLIC_URL: proxy.address, TRUST_PROXY: '1' },
    { args: [] },
  )
  expect(wrong).toEqual(['Plain requests'])
  expect(of('Plain requests')).toMatch(/does not let a request wait 20 s .*answers with 504/)
})

test('a proxy that sends one page’s requests to two processes is named', async () => {
  const { proxy, look } = await behind({})
  const second = await startServer({ PUBLIC_URL: proxy.address, AUTH_SECRET: drawnSecret })
  proxy.upstreams.push(`http://localhost:${second.port}`)
  const { of, wrong } = await look()
  expect(wrong).toEqual(['Plain requests'])
  expect(of('Plain requests')).toMatch(/to different processes.*hash \$arg_line/)
})

test('a server that was started with another PUBLIC_URL is told from the proxy', async () => {
  const { proxy, look } = await behind({}, { PUBLIC_URL: 'https://board.example.eu' })
  const { code, of, wrong } = await look()
  expect(code).toBe(1)
  expect(wrong).toEqual(['Origin'])
  expect(of('Origin')).toMatch(/refuses pages of .*started with another PUBLIC_URL/)
  expect(of('Origin')).toContain(`PUBLIC_URL=${proxy.address}`)
})

test('a PUBLIC_URL that sends everybody on is named, with where to', async () => {
  const { of, wrong } = await (await behind({ redirect: 'https://www.example.eu' })).look()
  expect(wrong).toEqual(['Address'])
  expect(of('Address')).toContain('Set PUBLIC_URL to https://www.example.eu')
})

test('a proxy that leads nowhere is wrong while the program runs, and no wonder while it does not', async () => {
  const proxy = await oddProxy()
  const { port } = await startServer({ PUBLIC_URL: proxy.address })
  const set = { PUBLIC_URL: proxy.address, TRUST_PROXY: '1' }
  const running = await askDoctor({ ...set, PORT: String(port) })
  expect(running.wrong).toEqual(['Address'])
  expect(running.of('Address')).toMatch(
    /the proxy answers with 502.*Check where the proxy leads to/,
  )
  const stopped = await askDoctor(set)
  expect(stopped.code).toBe(0)
  expect(stopped.of('Address')).toMatch(/skipped \| Compa does not run here/)
})

test('a PUBLIC_URL whose name nobody knows is wrong, whether the program runs or not', async () => {
  // Too long for a name, so that no network has to be asked.
  const { of } = await askDoctor({ PUBLIC_URL: `https://${'b'.repeat(64)}.example` })
  expect(of('Address')).toMatch(
    /wrong \| Compa does not answer at PUBLIC_URL .*: (nobody knows|the name could)/,
  )
})

test('the demo is well, running or not', async () => {
  const stopped = await askDoctor({})
  expect(stopped).toMatchObject({ code: 0, wrong: [] })
  const { port } = await startServer()
  const running = await askDoctor({ PORT: String(port) })
  expect(running).toMatchObject({ code: 0, wrong: [] })
  expect(running.of('WebSockets')).toContain('fine |')
})
