import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

/** Opens a bare WebSocket server on a free port of this computer, in front of nothing yet. */
export async function listen(): Promise<{ sockets: WebSocketServer; url: string }> {
  const server = createServer()
  const sockets = new WebSocketServer({ server, perMessageDeflate: false })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { sockets, url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
