import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { headOf } from './request-head.ts'

/** A proxy as town halls have them: pages pass, and WebSockets only while it lets them. */
export interface RefusingProxy {
  address: string
  letWebSocketsThrough(): void
  /** How many requests to upgrade it has refused. */
  refused(): number
  close(): void
}

/** Stands in front of the program at an address. */
export async function refusingProxy(address: string): Promise<RefusingProxy> {
  const { hostname, port } = new URL(address)
  let lets = false
  let refused = 0
  const server = createServer((request, response) => {
    const { method, url, headers } = request
    const on = ask({ hostname, port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    on.on('error', () => response.destroy())
    response.on('close', () => on.destroy())
    request.pipe(on)
  })
  server.on('upgrade', (request, socket) => {
    socket.on('error', () => socket.destroy())
    if (!lets) {
      refused++
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n')
      return
    }
    const on = connect(Number(port), hostname, () => {
      on.write(headOf(request))
      on.pipe(socket).pipe(on)
    })
    on.on('error', () => socket.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    letWebSocketsThrough: () => {
      lets = true
    },
    refused: () => refused,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
