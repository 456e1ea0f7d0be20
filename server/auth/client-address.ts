import type { IncomingMessage } from 'node:http'
import { isIPv4, isIPv6 } from 'node:net'

/** The header in which pages find the address that a request came from; never taken from outside. */
export const addressHeader = 'x-compa-address'

/**
 * The address that a request came from. Behind so many proxies of ours it is the one that the
 * outermost of them saw; what stands before that in X-Forwarded-For anybody can write. Of an IPv6
 * address only the network is given: one computer has as many addresses in it as it likes.
 */
export function clientAddress({ headers, socket }: IncomingMessage, proxies: number): string {
  const direct = placeOf(socket.remoteAddress ?? '') ?? 'unknown'
  if (proxies === 0) return direct
  const passed = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  return placeOf(passed.at(-proxies) ?? '') ?? direct
}

/** An address without its port, cut to what tells one network from another; undefined if it is none. */
function placeOf(written: string): string | undefined {
  const text = written.trim()
  // Some proxies add a port, which is another one for each connection.
  const bare = text.match(/^\[(.*)\](:\d+)?$/)?.[1] ?? text.match(/^([\d.]+):\d+$/)?.[1] ?? text
  const address = bare.replace(/^::ffff:(?=[\d.]+$)/i, '')
  if (isIPv4(address)) return address
  return isIPv6(address) ? networkOf(address) : undefined
}

/** The first four groups of an IPv6 address: what a household or an office is given. */
function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, '')
  const [before = '', after] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::')
  const [first, last] = [groups(before), groups(after ?? '')]
  const zeros = Array<string>(after === undefined ? 0 : 8 - first.length - last.length).fill('0')
  return `${[...first, ...zeros, ...last].slice(0, 4).join(':')}::/64`
}

const groups = (part: string) => (part === '' ? [] : part.split(':'))
