import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers `/healthz` and `/readyz`; true when the request was one of them. */
export function health(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.url !== '/healthz' && request.url !== '/readyz') return false
  response.writeHead(200, { 'Content-Type': 'text/plain' }).end('ok\n')
  return true
}
