import { randomBytes } from 'node:crypto'
import { limits } from '#lib/limits.ts'
import { httpSyncPath } from '#lib/sync/http-sync-path.ts'
import { slowly } from '#server/health.ts'
import { type Answer, ask } from './ask.ts'
import { type Finding, fine, skipped, whyOf, wrong } from './finding.ts'

/** Whether plain requests come through as they were sent, and answers as they were written. */
export async function lookAtRequests(address: string, isQuick: boolean): Promise<Finding[]> {
  const looks: [about: string, look: Promise<Finding | Finding[]>][] = [
    ['Origin', lookAtOrigin(address)],
    ['Forms', lookAtLength(address)],
    ['Buffers', lookAtBuffers(address)],
    ['Plain requests', lookAtLines(address, isQuick)],
  ]
  const found = await Promise.all(
    looks.map(([about, finding]) => finding.catch((error) => unanswered(about, error))),
  )
  return found.flat()
}

const unanswered = (about: string, error: unknown) =>
  wrong(
    about,
    `A request on the way to Compa gets no answer: ${whyOf(error)}.`,
    'Look into the proxy’s log for what it did with it.',
  )

/** Whether pages of this address are taken for our own by the server that runs. */
async function lookAtOrigin(address: string): Promise<Finding> {
  const about = 'Origin'
  const { status } = await open(address, newLine())
  if (status === 200) return fine(about, `Pages of ${address} are taken for its own by the server.`)
  if (status === 403)
    return wrong(
      about,
      `The running server refuses pages of ${address}: it was started with another PUBLIC_URL, or with none.`,
      `Start every process with PUBLIC_URL=${address}, and let the proxy pass the Host header on.`,
    )
  return wrong(
    about,
    `A request below ${httpSyncPath} is answered with ${status}.`,
    'Let the proxy pass every path on as it is.',
  )
}

/** Whether a request's length arrives: one that does not say it is refused. */
async function lookAtLength(address: string): Promise<Finding> {
  const about = 'Forms'
  const { status } = await ask(`${address}/healthz`, { method: 'POST', body: 'x' })
  if (status === 200) return fine(about, 'Requests arrive with their length.')
  if (status === 413)
    return wrong(
      about,
      'The proxy takes the length off requests, so forms are refused.',
      'Let it pass Content-Length on instead of sending in pieces. nginx: proxy_request_buffering on;',
    )
  return wrong(
    about,
    `A request with a body is answered with ${status}.`,
    'Let the proxy pass POST requests on.',
  )
}

/** Whether the first half of an answer arrives before the second is written. */
async function lookAtBuffers(address: string): Promise<Finding> {
  const about = 'Buffers'
  const { status, spreadMs } = await ask(address + slowly, {
    ms: limits.doctorMs + limits.slowAnswerMs,
  })
  if (status !== 200) return skipped(about, `${slowly} is answered with ${status}.`)
  if (spreadMs > limits.slowAnswerMs / 2) return fine(about, 'Answers arrive as they are written.')
  return wrong(
    about,
    'The proxy buffers: it holds answers back until they are complete, so pages appear late.',
    'Switch that off. nginx: proxy_buffering off;',
  )
}

/** Whether all requests of one page reach one process, and one may wait as long as it has to. */
async function lookAtLines(address: string, isQuick: boolean): Promise<Finding[]> {
  const about = 'Plain requests'
  const lines = Array.from({ length: 6 }, newLine)
  const heard: (number | undefined)[] = []
  // One after the other: side by side a proxy that takes turns could give each the right process.
  for (const line of lines) {
    const { status } = await open(address, line)
    heard.push(status === 200 ? (await listen(address, line)).status : undefined)
  }
  if (heard.every((status) => status === undefined))
    return [skipped(about, 'No line of plain requests opens.')]
  if (heard.includes(410))
    return [
      wrong(
        about,
        `The proxy sends one page’s requests below ${httpSyncPath} to different processes.`,
        'Let it choose by the parameter “line”. nginx: hash $arg_line consistent; (deploy/nginx/compa.conf)',
      ),
    ]
  const says = `One page’s requests below ${httpSyncPath} reach one process`
  if (isQuick) return [fine(about, `${says}.`)]
  const [line = ''] = lines
  const waited = await listen(address, line).then(
    ({ status }) => (status === 200 ? undefined : `it answers with ${status}`),
    whyOf,
  )
  const seconds = limits.pollMs / 1000
  if (waited === undefined)
    return [fine(about, `${says}, and one waits ${seconds} s for its answer.`)]
  return [
    wrong(
      about,
      `The proxy does not let a request wait ${seconds} s for its answer: ${waited}.`,
      'Let it wait for a minute. nginx: proxy_read_timeout 60s;',
    ),
  ]
}

const newLine = () => randomBytes(16).toString('hex')

const open = (address: string, line: string): Promise<Answer> =>
  ask(`${address}${httpSyncPath}doctor/stage?line=${line}&open=0`, {
    method: 'POST',
    headers: { Origin: address },
  })

const listen = (address: string, line: string): Promise<Answer> =>
  ask(`${address}${httpSyncPath}?line=${line}`, {
    method: 'POST',
    headers: { Origin: address },
    ms: limits.pollMs + limits.doctorMs,
  })
