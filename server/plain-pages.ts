import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Addresses of pages that are read only: versions, and what a review link shows. */
const addresses = /^\/(?:boards\/[^/?]+\/versions\/[^/?]+|review\/[^/?]+)\/?(?:\?|$)/

/** What such a page says of itself; one that asks to sign in, for example, does not. */
const isPlain = (html: string) => html.includes('data-plain=')

/** Scripts, and what asks a browser to fetch them. No script holds its own end. */
const scripts =
  /<script\b[^>]*>[\s\S]*?<\/script>|<link\b(?=[^>]*\b(?:as="script"|rel="modulepreload"))[^>]*>/g

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)]

/**
 * Sends pages that are read only without any script: Next's runtime, which nothing on them needs,
 * is two thirds of what an old phone would have to fetch and run. The answer is held back until it
 * is whole.
 */
export function sendPlain(request: IncomingMessage, response: ServerResponse): void {
  const { method, url = '', headers } = request
  // What a page of ours fetches to go there without loading anew is not for a reader's eyes.
  const isDocument = method === 'GET' && headers.rsc === undefined && !url.includes('_rsc=')
  if (!isDocument || !addresses.test(url)) return
  const accepted = String(headers['accept-encoding'] ?? '')
  delete headers['accept-encoding']
  // Next sends a page's title behind the page and has a script put it in its place, but not for
  // readers that it knows to run none.
  headers['user-agent'] = 'Bingbot'
  holdBack(response, async (body) => {
    const type = String(response.getHeader('Content-Type') ?? '')
    if (!type.startsWith('text/html')) return body
    const html = body.toString('utf8')
    const plain = isPlain(html)
    if (plain) forbidScripts(response)
    return compressed(response, Buffer.from(plain ? html.replace(scripts, '') : html), accepted)
  })
}

/** Gathers what is written, and sends what `finish` makes of it in its place. */
function holdBack(response: ServerResponse, finish: (body: Buffer) => Promise<Buffer>): void {
  const chunks: Buffer[] = []
  const { end, writeHead } = response
  const take = (chunk: unknown, encoding?: unknown) => {
    if (typeof chunk === 'string') {
      chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as 'utf8') : 'utf8'))
    } else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  const done = (...given: unknown[]) => {
    const callback = given.findLast((one) => typeof one === 'function') as (() => void) | undefined
    queueMicrotask(() => callback?.())
  }
  response.flushHeaders = () => {}
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status
    const given = rest.find((one) => typeof one === 'object' && one !== null)
    for (const [name, value] of Object.entries(given ?? {})) response.setHeader(name, value)
    return response
  }) as typeof writeHead
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    take(chunk, rest[0])
    done(...rest)
    return true
  }) as typeof response.write
  response.end = ((chunk?: unknown, ...rest: unknown[]) => {
    take(chunk, rest[0])
    const send = (body: Buffer) => {
      Object.assign(response, { end, writeHead })
      response.removeHeader('Transfer-Encoding')
      response.setHeader('Content-Length', body.byteLength)
      end.call(response, body, 'utf8', () => done(chunk, ...rest))
    }
    finish(Buffer.concat(chunks)).then(send, (error) => response.destroy(error))
    return response
  }) as typeof end
}

function forbidScripts(response: ServerResponse): void {
  const policy = String(response.getHeader('Content-Security-Policy') ?? '')
  response.setHeader(
    'Content-Security-Policy',
    policy.replace(/script-src [^;]*/, "script-src 'none'"),
  )
  // Next names its scripts here as well, for browsers to fetch early.
  const links = String(response.getHeader('Link') ?? '').split(/,\s*(?=<)/)
  const others = links.filter((link) => link !== '' && !/as="?script/.test(link))
  if (others.length > 0) response.setHeader('Link', others.join(', '))
  else response.removeHeader('Link')
}

async function compressed(
  response: ServerResponse,
  body: Buffer,
  accepted: string,
): Promise<Buffer> {
  response.setHeader('Vary', 'Accept-Encoding')
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
  if (/\bbr\b/.test(accepted)) {
    response.setHeader('Content-Encoding', 'br')
    return brotli(body, quick)
  }
  if (/\bgzip\b/.test(accepted)) {
    response.setHeader('Content-Encoding', 'gzip')
    return zip(body)
  }
  return body
}
