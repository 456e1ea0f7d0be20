import { request as ask, createServer as createHttpServer } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { passUpgrade } from './pass-upgrade.ts'

/** What a proxy does that it should not; nothing of it unless it is said. */
export interface Manners {
  /** Upgrades are passed on as plain requests, refused, or never answered. */
  upgrades?: 'stripped' | 'refused' | 'swallowed'
  /** Answers are kept until they are complete. */
  buffers?: boolean
  /** Requests go on in pieces, without their length. */
  inPieces?: boolean
  /** Milliseconds after which a request that was not answered is answered with 504. */
  patienceMs?: number
  /** Where everybody is sent to instead. */
  redirect?: string
  /** With TLS, by this key and certificate. */
  tls?: { key: string; cert: string }
}

/** A proxy on this computer whose upstreams are named once they are known. */
export interface OddProxy {
  address: string
  /** The addresses of the program; requests go to each in turn. */
  upstreams: string[]
}

/** Starts a proxy, ended with the test; without upstreams it answers with 502. */
export async function oddProxy(manners: Manners = {}): Promise<OddProxy> {
  const { upgrades, buffers, inPieces, patienceMs, redirect, tls } = manners
  const proxy: OddProxy = { address: '', upstreams: [] }
  let turn = 0
  const next = () => proxy.upstreams[turn++ % proxy.upstreams.length]
  const server = tls ? createHttpsServer(tls) : createHttpServer()
  server.on('request', (request, response) => {
    if (redirect) return void response.writeHead(301, { Location: redirect + request.url }).end()
    const upstream = next()
    if (!upstream) return void response.writeHead(502).end('Bad Gateway')
    const { hostname, port } = new URL(upstream)
    const headers = { ...request.headers }
    delete headers.upgrade
    if (inPieces && request.method === 'POST') {
      delete headers['content-length']
      headers['transfer-encoding'] = 'chunked'
    }
    const on = ask({ hostname, port, method: request.method, path: request.url, headers })
    const timer = patienceMs && setTimeout(() => on.destroy(), patienceMs)
    on.on('error', () => response.writeHead(504).end('Gateway Timeout'))
    on.on('response', (answer) => {
      if (timer) clearTimeout(timer)
      const pieces: Buffer[] = []
      const head = () => response.writeHead(answer.statusCode ?? 502, answer.headers)
      if (!buffers) {
        head()
        answer.pipe(response)
        return
      }
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('end', () => head().end(Buffer.concat(pieces)))
    })
    request.pipe(on)
  })
  // Without a listener Node gives an upgrade to the listener of requests, as such proxies do.
  if (upgrades !== 'stripped') {
    server.on('upgrade', (request, socket) => {
      socket.on('error', () => socket.destroy())
      if (upgrades === 'swallowed') return
      const upstream = next()
      if (upgrades === 'refused' || !upstream)
        return void socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      passUpgrade(upstream, request, socket)
    })
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  proxy.address = `${tls ? 'https' : 'http'}://localhost:${(server.address() as AddressInfo).port}`
  return proxy
}
