import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { limits } from '#lib/limits.ts'
import type { Meter } from './meter.ts'

/** Where the doctor asks whether answers arrive as they are written. */
export const slowly = '/healthz/slowly'

const plain = { 'Content-Type': 'text/plain; charset=utf-8' }

/**
 * Answers what an operator asks: `/healthz` (alive), `/readyz` (serving), `/metrics`, and the
 * doctor's slow question. True when the request was one of them.
 */
export function health(
  request: IncomingMessage,
  response: ServerResponse,
  ready: boolean,
  meter: Meter,
  token: string | undefined,
): boolean {
  switch (request.url) {
    case '/healthz':
      response.writeHead(200, plain).end('ok\n')
      return true
    case '/readyz':
      response.writeHead(ready ? 200 : 503, plain).end(ready ? 'ok\n' : 'starting\n')
      return true
    case slowly:
      answerSlowly(response)
      return true
    case '/metrics':
      if (mayRead(request, token)) answer(response, meter)
      else response.writeHead(403, plain).end('METRICS_TOKEN is needed from elsewhere\n')
      return true
    default:
      return false
  }
}

/** An answer in two halves: whoever gets both at once stands behind something that holds answers back. */
function answerSlowly(response: ServerResponse): void {
  response.writeHead(200, plain).write('first\n')
  const timer = setTimeout(() => response.end('last\n'), limits.slowAnswerMs)
  response.on('close', () => clearTimeout(timer))
}

function answer(response: ServerResponse, meter: Meter): void {
  meter.text().then(
    (text) => response.writeHead(200, { 'Content-Type': meter.contentType }).end(text),
    (error) => response.writeHead(500, plain).end(`${error}\n`),
  )
}

/** Whoever shows the token; without one, this computer alone and not what a proxy passes on. */
function mayRead({ headers, socket }: IncomingMessage, token: string | undefined): boolean {
  if (token) {
    const given = Buffer.from(headers.authorization ?? '')
    const wanted = Buffer.from(`Bearer ${token}`)
    return given.length === wanted.length && timingSafeEqual(given, wanted)
  }
  const passedOn = headers['x-forwarded-for'] ?? headers.forwarded ?? headers['x-real-ip']
  return passedOn === undefined && /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')
}
