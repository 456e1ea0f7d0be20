import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers `/healthz` (alive) and `/readyz` (serving); true when the request was one of them. */
export function health(
  request: IncomingMessage,
  response: ServerResponse,
  ready: boolean,
): boolean {
  if (request.url !== '/healthz' && request.url !== '/readyz') return false
  const ok = ready || request.url === '/healthz'
  response
    .writeHead(ok ? 200 : 503, { 'Content-Type': 'text/plain' })
    .end(ok ? 'ok\n' : 'starting\n')
  return true
}
