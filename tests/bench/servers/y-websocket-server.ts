import { setupWSConnection } from '@y/websocket-server/utils'
import { listen } from './listen.ts'
import type { Target } from './target.ts'

/** The peer that y-websocket's authors give out, as its own start script runs it: no storage. */
export async function open(): Promise<Target> {
  const { sockets, url } = await listen()
  sockets.on('connection', (socket, request) => setupWSConnection(socket, request, {}))
  return { url, client: 'y-websocket', cookies: [], keeps: true }
}
