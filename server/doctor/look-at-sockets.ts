import { WebSocket } from 'ws'
import { limits } from '#lib/limits.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { syncPath } from '#server/sync/sync-server.ts'
import { type Finding, fine, whyOf, wrong } from './finding.ts'

const about = 'WebSockets'
const passOn =
  'Let the proxy pass WebSockets on. nginx: proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $connection_upgrade; (deploy/nginx/compa.conf). Until then pages work over plain requests.'

/** Whether a WebSocket opens at the address, and frames come through it at once. */
export async function lookAtSockets(address: string): Promise<Finding[]> {
  const came = await tryOne(address)
  // Whoever is a stranger is let in and told to sign in, which shows that frames come through.
  if (came.code === closeCodes.signIn || came.code === closeCodes.noAccess)
    return [fine(about, `A WebSocket opens at ${address}, and frames come through.`)]
  if (came.status !== undefined)
    return [
      wrong(
        about,
        `A WebSocket does not open at ${address}: it answers with ${came.status} instead of 101.`,
        passOn,
      ),
    ]
  if (came.isOpen)
    return [
      wrong(
        about,
        `A WebSocket opens at ${address}, and nothing comes through it${came.code ? ` (${came.code})` : ''}.`,
        'Let the proxy pass frames on at once, without keeping or reading them.',
      ),
    ]
  return [
    wrong(
      about,
      `A WebSocket does not open at ${address}: ${came.why ?? 'the proxy swallows it'}.`,
      passOn,
    ),
  ]
}

/** What came of one try: the status of a refusal, whether it opened, and how it ended. */
interface Came {
  isOpen: boolean
  status?: number
  code?: number
  why?: string
}

function tryOne(address: string): Promise<Came> {
  const socket = new WebSocket(`${address.replace(/^http/, 'ws')}${syncPath}doctor/stage`, {
    origin: address,
    rejectUnauthorized: false,
    perMessageDeflate: false,
  })
  const came: Came = { isOpen: false }
  return new Promise((resolve) => {
    const done = (more: Partial<Came>) => {
      clearTimeout(timer)
      resolve({ ...came, ...more })
    }
    const timer = setTimeout(() => {
      done({})
      socket.terminate()
    }, limits.socketOpenMs)
    socket.on('open', () => {
      came.isOpen = true
    })
    socket.on('unexpected-response', (_, { statusCode }) => {
      done({ ...(statusCode !== undefined && { status: statusCode }) })
      socket.terminate()
    })
    socket.on('error', (error) => done({ why: whyOf(error) }))
    socket.on('close', (code) => done({ code }))
  })
}
