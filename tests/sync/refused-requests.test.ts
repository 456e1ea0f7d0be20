import { request } from 'node:http'
import { expect, test } from 'vitest'
import { limits } from '#lib/limits.ts'
import { startServer } from '../support/server.ts'

/** The status of an answer to a request; `send` is written of its body. */
function statusOf(
  address: string,
  how: { method: string; path?: string; headers?: Record<string, string | number>; send?: string },
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { method, path = '/healthz', headers = {}, send } = how
    const asked = request(address, { method, path, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
      asked.destroy()
    })
    asked.on('error', reject)
    if (send === undefined) asked.end()
    else asked.write(send)
  })
}

test('methods that nothing needs are refused', async () => {
  const { address } = await startServer()
  for (const method of ['TRACE', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
    expect(await statusOf(address, { method }), method).toBe(405)
  }
  for (const method of ['GET', 'HEAD', 'POST']) {
    expect(await statusOf(address, { method }), method).toBe(200)
  }
})

test('a body that is longer than any form is refused before it is read', async () => {
  const { address } = await startServer()
  const headers = { 'Content-Length': limits.requestBytes + 1 }
  expect(await statusOf(address, { method: 'POST', headers, send: 'x' })).toBe(413)
  const most = { 'Content-Length': limits.requestBytes }
  expect(await statusOf(address, { method: 'POST', headers: most, send: 'x' })).toBe(200)
})

test('an archive may be longer than a form, and has a bound of its own', async () => {
  const { address } = await startServer()
  const status = (length: number, path: string) =>
    statusOf(address, { method: 'POST', path, headers: { 'Content-Length': length }, send: 'x' })
  const { file } = limits.archiveBytes
  // There are no pages here that would answer.
  expect(await status(file, '/api/archive?take=x')).toBe(503)
  expect(await status(file + 1, '/api/archive')).toBe(413)
  expect(await status(file, '/api/archives')).toBe(413)
})

test('a body that does not say how long it is is refused', async () => {
  const { address } = await startServer()
  const headers = { 'Transfer-Encoding': 'chunked' }
  expect(await statusOf(address, { method: 'POST', headers, send: 'x' })).toBe(413)
})

test('an address that names a host of its own is refused, not sent on to there', async () => {
  const { address } = await startServer()
  const path = 'http://evil.example/boards'
  expect(await statusOf(address, { method: 'GET', path })).toBe(400)
})

test('a request that says two lengths is refused', async () => {
  const { address } = await startServer()
  const headers = { 'Content-Length': '5', 'Transfer-Encoding': 'chunked' }
  expect(await statusOf(address, { method: 'POST', headers, send: 'x' })).toBe(400)
})
