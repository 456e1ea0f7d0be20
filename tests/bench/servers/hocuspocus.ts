import { Server } from '@hocuspocus/server'
import type { Target } from './target.ts'

/** Hocuspocus as it comes: no extensions, so no storage. */
export async function open(): Promise<Target> {
  const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, stopOnSignals: false })
  await server.listen()
  const url = `ws://127.0.0.1:${server.address.port}`
  return { url, client: 'hocuspocus', cookies: [], keeps: true }
}
