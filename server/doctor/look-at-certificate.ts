import { once } from 'node:events'
import { isIP } from 'node:net'
import { connect, type TLSSocket } from 'node:tls'
import { limits } from '#lib/limits.ts'
import type { Config } from '#server/config.ts'
import { type Finding, fine, look, wrong } from './finding.ts'

const about = 'Certificate'
const dayMs = 24 * 60 * 60 * 1000

/**
 * Whether browsers will trust the certificate at PUBLIC_URL, and for how long. Nothing is found
 * where nobody answers: that is said of the address itself.
 */
export async function lookAtCertificate({ publicUrl }: Config, now: number): Promise<Finding[]> {
  if (!publicUrl?.startsWith('https:')) return []
  const { hostname, port } = new URL(publicUrl)
  const host = hostname.replace(/^\[|\]$/g, '')
  const name = isIP(host) ? {} : { servername: host }
  const socket = connect({ host, port: Number(port || 443), rejectUnauthorized: false, ...name })
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.timeout(limits.doctorMs) })
    return judge(socket, host, now)
  } catch {
    return []
  } finally {
    socket.on('error', () => undefined)
    socket.destroy()
  }
}

function judge(socket: TLSSocket, host: string, now: number): Finding[] {
  const end = Date.parse(socket.getPeerCertificate().valid_to)
  const day = new Date(end).toISOString().slice(0, 10)
  const days = Math.floor((end - now) / dayMs)
  const renew = 'Renew it, and see why that did not happen by itself.'
  if (days < 0) return [wrong(about, `The certificate of ${host} ended on ${day}.`, renew)]
  if (!socket.authorized) {
    const [why, todo] = reasonOf(socket.authorizationError)
    return [wrong(about, `Browsers will not trust the certificate of ${host}: ${why}.`, todo)]
  }
  if (days < limits.certificateDays)
    return [look(about, `The certificate of ${host} ends on ${day}, in ${days} days.`, renew)]
  return [fine(about, `The certificate of ${host} is trusted until ${day}.`)]
}

function reasonOf(error: unknown): readonly [why: string, todo: string] {
  const code = String((error as { code?: string } | undefined)?.code ?? error)
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return ['it is for another name', 'Get a certificate for the name in PUBLIC_URL.']
  if (code === 'DEPTH_ZERO_SELF_SIGNED_CERT')
    return [
      'it is signed by itself',
      'Get one from an authority that browsers know, Let’s Encrypt for example.',
    ]
  return [
    `its authority is not known, or one between is not sent along (${code})`,
    'Let the proxy send the whole chain (fullchain.pem). For an authority of your own set NODE_EXTRA_CA_CERTS here.',
  ]
}
