import type { IncomingMessage, ServerResponse } from 'node:http'
import { limits } from '#lib/limits.ts'

/** Where an archive is brought in: who may is asked before its bytes are taken. */
const archivePath = '/api/archive'

/** What is done with pages and files; Next would take any other method for GET. */
const methods = ['GET', 'HEAD', 'POST']

/**
 * Answers what nobody here has to read: other methods, damaged addresses, and bodies that are longer than any form or
 * do not say how long they are, which a page would otherwise hold in memory. True when it did.
 */
export function refuseRequest({ method, headers, url }: IncomingMessage, response: ServerResponse) {
  if (!methods.includes(method ?? '')) {
    response.writeHead(405, { Allow: methods.join(', ') }).end()
    return true
  }
  if (!isReadable(url ?? '/')) {
    response.writeHead(400, { 'Content-Type': 'text/plain; charset=utf-8' })
    response.end('This address is damaged: it cannot be read.\n')
    return true
  }
  const isOpenEnded = headers['transfer-encoding'] !== undefined
  const most = url?.split('?')[0] === archivePath ? limits.archiveBytes.file : limits.requestBytes
  if (isOpenEnded || Number(headers['content-length'] ?? 0) > most) {
    response.writeHead(413, { Connection: 'close' }).end()
    return true
  }
  return false
}

/** True for a path of ours; one with a host before it would be sent on to there. */
function isReadable(url: string): boolean {
  if (!url.startsWith('/')) return false
  try {
    decodeURIComponent(url)
    return true
  } catch {
    return false
  }
}
