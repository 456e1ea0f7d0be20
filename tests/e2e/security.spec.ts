import { policies } from '#server/auth/rate-limits.ts'
import { expect, factorPath, look, note, test } from '../support/e2e.ts'

const pages = ['/', '/demo', '/benchmarks', '/benchmarks/city-for-all', '/boards', '/boards/demo']

look('no page asks anybody else for anything', async ({ open, program }) => {
  const page = await open('mentor')
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  page.on('websocket', (socket) => hosts.add(new URL(socket.url()).host))
  for (const where of [...pages, factorPath()]) {
    await page.goto(where)
    if (where.includes('factors')) await expect(note(page, 'agreed')).not.toBeEmpty()
  }
  expect([...hosts]).toEqual([new URL(program.address).host])
})

look('every answer carries the policy, and no two pages the same nonce', async ({ open }) => {
  const page = await open('mentor')
  const nonces = new Set<string | undefined>()
  for (const where of [...pages, '/no/such/page', factorPath()]) {
    const headers = (await page.goto(where))?.headers() ?? {}
    const policy = headers['content-security-policy']
    expect(policy, where).toContain("default-src 'self'")
    expect(policy, where).toContain("frame-ancestors 'none'")
    expect(policy, where).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers['x-content-type-options'], where).toBe('nosniff')
    nonces.add(policy?.match(/'nonce-([^']+)'/)?.[1])
  }
  expect(nonces.size).toBe(pages.length + 2)
  expect(nonces).not.toContain(undefined)
})

look('a script that somebody put into a page does not run', async ({ browser, program }) => {
  const page = await browser.newPage({ baseURL: program.address })
  await page.goto('/')
  const blocked = page.evaluate(
    () =>
      new Promise<string>((done) =>
        document.addEventListener('securitypolicyviolation', (event) =>
          done(event.effectiveDirective),
        ),
      ),
  )
  await page.evaluate(() => {
    const image = document.createElement('div')
    image.innerHTML = '<img src="data:," onerror="window.ran = true">'
    document.body.append(image)
  })
  expect(await blocked).toMatch(/^script-src/)
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})

look('the policy of another sender is not taken over', async ({ request, program }) => {
  const headers = { 'Content-Security-Policy': "script-src 'nonce-mine'" }
  const answer = await request.get(program.address, { headers })
  expect(answer.headers()['content-security-policy']).not.toContain('nonce-mine')
  expect(await answer.text()).not.toContain('nonce="mine"')
})

test('whoever tries too often is told so in a sentence, and nothing breaks', async ({
  request,
  program,
}) => {
  let last = ''
  for (let tries = 0; tries <= policies.invitation.tries; tries++) {
    const answer = await request.get(`${program.address}/join/guess-${tries}`)
    expect(answer.status()).toBe(200)
    last = await answer.text()
  }
  expect(last).toContain('That was tried too often')
})

look('an address that cannot be read is answered, and breaks nothing', async ({ program }) => {
  for (const path of ['/link/%E0%A4%A', '/admin/users/%zz']) {
    expect((await fetch(program.address + path)).status).toBe(400)
  }
})
