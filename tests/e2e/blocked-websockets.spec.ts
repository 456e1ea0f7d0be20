import { expect, expectState, factorPath, startLine, test, words } from '../support/e2e.ts'
import { refusingProxy } from '../support/refusing-proxy.ts'

test('behind a proxy that refuses WebSockets people write all the same, and go over when it lets them', async ({
  open,
  program,
}) => {
  const proxy = await refusingProxy(program.address)
  const rosa = await open('mentee', '/', { baseURL: proxy.address })
  const kinds: string[] = []
  rosa.on('websocket', (ws) => ws.on('framereceived', () => kinds.push('websocket')))
  rosa.on('request', (request) => request.url().includes('/sync-http/') && kinds.push('http'))
  await rosa.goto(factorPath())
  const sofie = await open('mentor', factorPath())
  await startLine(rosa, 'agreed')
  await rosa.keyboard.type('Scritto senza WebSocket.')
  await expect.poll(() => words(sofie, 'agreed')).toContain('Scritto senza WebSocket.')
  await startLine(sofie, 'agreed')
  await sofie.keyboard.type('Read and answered.')
  await expect.poll(() => words(rosa, 'agreed')).toContain('Read and answered.')
  await expectState(rosa, 'saved')
  expect(proxy.refused()).toBeGreaterThan(0)
  expect(new Set(kinds)).toEqual(new Set(['http']))

  // A reload does not try in vain again.
  const before = proxy.refused()
  await rosa.reload()
  await expectState(rosa, 'saved')
  expect(proxy.refused()).toBe(before)

  proxy.letWebSocketsThrough()
  // The laptop has come into another network: one need not wait for the next look.
  await rosa.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect.poll(() => kinds.includes('websocket')).toBe(true)
  await startLine(rosa, 'agreed')
  await rosa.keyboard.type('Ora con WebSocket.')
  await expect.poll(() => words(sofie, 'agreed')).toContain('Ora con WebSocket.')
  await expectState(rosa, 'saved')
  proxy.close()
})
