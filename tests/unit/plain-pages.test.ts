import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { sendPlain } from '#server/plain-pages.ts'

const page = (plain: boolean) =>
  `<html><head><script src="/_next/a.js" async=""></script><link rel="preload" as="script" href="/_next/b.js"/><link rel="stylesheet" href="/c.css"/></head><body><div${plain ? ' data-plain=""' : ''}>é &lt;script&gt;</div><script nonce="x">self.__next_f.push("</div>")</script></body></html>`

/** A server that answers as Next does: in pieces, and with its own headers. */
async function serve(html: string, type = 'text/html; charset=utf-8') {
  const server = createServer((request, response) => {
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'self'; script-src 'nonce-x'; img-src 'self'",
    )
    sendPlain(request, response)
    response.writeHead(200, { 'Content-Type': type })
    const bytes = Buffer.from(html)
    // In the middle of a letter, too.
    const middle = bytes.indexOf('é') + 1
    response.write(bytes.subarray(0, middle))
    response.end(bytes.subarray(middle))
  }).listen(0)
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://localhost:${port}${path}`, { headers })
}

test('a version comes without any script, and none may run on it', async () => {
  const ask = await serve(page(true))
  for (const path of ['/boards/b/versions/v', '/review/token?in=fr']) {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const answer = await ask(path, { 'Accept-Encoding': encoding })
      const html = await answer.text()
      expect(html).toBe(
        '<html><head><link rel="stylesheet" href="/c.css"/></head><body><div data-plain="">é &lt;script&gt;</div></body></html>',
      )
      expect(answer.headers.get('content-security-policy')).toBe(
        "default-src 'self'; script-src 'none'; img-src 'self'",
      )
      expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
    }
  }
})

test('pages that need scripts keep them, wherever they stand', async () => {
  const signIn = await serve(page(false))
  expect(await (await signIn('/boards/b/versions/v')).text()).toBe(page(false))
  const live = await serve(page(true))
  for (const path of ['/boards/b/versions', '/boards/b', '/boards/b/versions/v/restore'])
    expect(await (await live(path)).text(), path).toBe(page(true))
})

test('what a page fetches by itself, and files, come as they are', async () => {
  const ask = await serve(page(true))
  expect(await (await ask('/boards/b/versions/v', { RSC: '1' })).text()).toBe(page(true))
  const file = await serve(page(true), 'text/plain')
  expect(await (await file('/boards/b/versions/v')).text()).toBe(page(true))
})
