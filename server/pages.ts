import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import next from 'next'
import { addressHeader, clientAddress } from './auth/client-address.ts'
import type { Config } from './config.ts'
import { sendPlain } from './plain-pages.ts'

/** The pages: Next, behind our own server. */
export interface Pages {
  request(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Takes development's hot reload; false for every other upgrade. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  close(): Promise<void>
}

/** Prepares Next, from its build or for development. */
export async function pages(config: Config, dev: boolean): Promise<Pages> {
  // Next hangs its hot-reload sockets on the server it is given; ours goes on without them.
  const aside = createServer()
  const app = next({ dev, hostname: config.host, port: config.port, httpServer: aside })
  const handle = app.getRequestHandler()
  await app.prepare()
  return {
    request: (request, response) => {
      sayWhere(request, config)
      request.headers[addressHeader] = clientAddress(request, config.trustProxy)
      if (!dev) sendPlain(request, response)
      return handle(request, response)
    },
    upgrade: (request, socket, head) => {
      const isReload = dev && request.url?.startsWith('/_next/')
      if (isReload) aside.emit('upgrade', request, socket, head)
      return isReload ?? false
    },
    close: () => app.close(),
  }
}

/**
 * Where the program is stands in PUBLIC_URL, and nowhere else: Next compares the sender of an action
 * with these headers, which anybody can write, and would fetch the next page over the proxy's TLS.
 */
function sayWhere({ headers }: IncomingMessage, { publicUrl }: Config): void {
  delete headers['x-forwarded-proto']
  delete headers['x-forwarded-port']
  if (publicUrl) headers['x-forwarded-host'] = new URL(publicUrl).host
  else delete headers['x-forwarded-host']
}
