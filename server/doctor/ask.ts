import http from 'node:http'
import https from 'node:https'
import { limits } from '#lib/limits.ts'

/** What came back for one request. */
export interface Answer {
  status: number
  headers: http.IncomingHttpHeaders
  text: string
  /** Milliseconds between the first and the last piece of the body. */
  spreadMs: number
}

interface Question {
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
  /** Milliseconds after which no answer counts as none. */
  ms?: number
}

/**
 * Asks one address, without following where it points. Certificates are judged elsewhere, and no
 * secret is sent: an untrusted one does not keep the other questions from being answered. Rejects
 * with the network's error, or one of the code ETIMEDOUT.
 */
export function ask(address: string | URL, question: Question = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, ms = limits.doctorMs } = question
  const url = new URL(address)
  const signal = AbortSignal.timeout(ms)
  const length: Record<string, string> =
    method === 'POST' ? { 'Content-Length': String(Buffer.byteLength(body ?? '')) } : {}
  const options = {
    method,
    signal,
    agent: false as const,
    headers: { ...headers, ...length },
    rejectUnauthorized: false,
  }
  return new Promise((resolve, reject) => {
    const fail = (error: Error) =>
      reject(signal.aborted ? Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' }) : error)
    const take = (response: http.IncomingMessage) => {
      const pieces: Buffer[] = []
      const times: number[] = []
      response.on('error', fail)
      response.on('data', (piece: Buffer) => {
        pieces.push(piece)
        times.push(performance.now())
      })
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(pieces).toString(),
          spreadMs: (times.at(-1) ?? 0) - (times[0] ?? 0),
        }),
      )
    }
    const request =
      url.protocol === 'https:'
        ? https.request(url, options, take)
        : http.request(url, options, take)
    request.on('error', fail)
    request.end(body)
  })
}
