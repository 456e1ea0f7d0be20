import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { limits } from '#lib/limits.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { httpSyncPath } from '#lib/sync/http-sync-path.ts'
import type { Ground } from './ground.ts'
import { HttpLine } from './http-line.ts'
import { syncPath, type syncServer } from './sync-server.ts'

/** Whose request it is: the id of a sign-in, '' without one, undefined for another site's page. */
export type SignInOf = (request: IncomingMessage) => Promise<string | undefined>

/**
 * Serves rooms over plain requests below `/sync-http/`, for networks that let no WebSocket through.
 * What travels is the same to the byte, so the sync server takes a line for a WebSocket: access,
 * limits, close codes and save states are its own.
 */
export function httpLines(
  sync: Pick<ReturnType<typeof syncServer>, 'upgrade'>,
  signInOf: SignInOf,
  { log }: Pick<Ground, 'log'>,
) {
  const lines = new Map<string, HttpLine>()
  let ended = false

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const id = url.searchParams.get('line') ?? ''
    const signIn = await signInOf(request)
    // Before the body is read: what strangers send is nobody's to keep.
    if (signIn === undefined) return refuse(request, response, 403)
    if (!/^[0-9a-f]{32}$/.test(id) || request.method !== 'POST')
      return refuse(request, response, 400)
    const channel = url.searchParams.get('open')
    if (channel !== null)
      return open(request, response, { id, signIn, url, channel: Number(channel) })
    const line = lines.get(id)
    if (!line || line.signIn !== signIn) return refuse(request, response, 410)
    const post = url.searchParams.get('post')
    if (post === null) return line.listen(response)
    // Whoever has not signed in has nothing to say but that they are there.
    const body = await bodyOf(request, signIn === '' ? limits.strangersFormBytes : limits.postBytes)
    if (!body) return refuse(request, response, 413)
    if (hears(line, body, Number(post))) return void response.writeHead(204).end()
    line.end()
    refuse(request, response, 409)
  }

  /** True when there are as many lines as there may be, in all or of one sign-in. */
  function isCrowd(signIn: string): boolean {
    let held = 0
    for (const line of lines.values()) if (line.signIn === signIn) held++
    return held >= limits.signInLines || lines.size >= limits.httpLines
  }

  function open(
    request: IncomingMessage,
    response: ServerResponse,
    { id, signIn, url, channel }: { id: string; signIn: string; url: URL; channel: number },
  ): void {
    if (ended || (!lines.has(id) && isCrowd(signIn))) return refuse(request, response, 503)
    const line = lines.get(id) ?? new HttpLine(signIn, () => lines.delete(id))
    lines.set(id, line)
    const stream = line.signIn === signIn && Number.isSafeInteger(channel) && line.open(channel)
    if (!stream) return refuse(request, response, 409)
    response.writeHead(200, { 'Compa-Line': '1', 'Content-Length': '0' }).end()
    sync.upgrade(asUpgrade(request, url), stream, Buffer.alloc(0)).catch((error) => {
      log.error({ event: 'line failed', reason: String(error) })
      stream.destroy()
    })
  }

  return {
    /** Answers a request to `/sync-http/`; false when it is none. */
    request(request: IncomingMessage, response: ServerResponse): boolean {
      if (!request.url?.startsWith(httpSyncPath)) return false
      serve(request, response).catch((error) => {
        log.error({ event: 'request failed', reason: String(error) })
        response.destroy()
      })
      return true
    },

    /** Opens none any more and answers all who wait, so that the process can end. */
    close(): void {
      ended = true
      for (const line of [...lines.values()]) line.end(closeCodes.restart)
    },
  }
}

/** A damaged body is like a missing one. */
function hears(line: HttpLine, body: Buffer, post: number): boolean {
  try {
    return line.hear(body, post)
  } catch {
    return false
  }
}

/** The request as a browser would have sent it to upgrade to a WebSocket. */
function asUpgrade(request: IncomingMessage, url: URL): IncomingMessage {
  const at = `${syncPath}${url.pathname.slice(httpSyncPath.length)}${url.search}`
  const headers = {
    ...request.headers,
    connection: 'upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': randomBytes(16).toString('base64'),
  }
  return Object.create(request, {
    method: { value: 'GET' },
    url: { value: at },
    headers: { value: headers },
  }) as IncomingMessage
}

function refuse(request: IncomingMessage, response: ServerResponse, status: number): void {
  response.writeHead(status, { Connection: 'close' }).end()
  request.resume()
}

/** The whole body, or undefined when it is longer than a client may send at once. */
async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > most) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
