import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'

/** Hands a request to upgrade on to the program at an address, as a proxy does that knows of them. */
export function passUpgrade(address: string, request: IncomingMessage, socket: Duplex): void {
  const { hostname, port } = new URL(address)
  const on = connect(Number(port), hostname, () => {
    const lines = [`GET ${request.url} HTTP/1.1`]
    for (let at = 0; at < request.rawHeaders.length; at += 2)
      lines.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`)
    on.write(`${lines.join('\r\n')}\r\n\r\n`)
    on.pipe(socket).pipe(on)
  })
  on.on('error', () => socket.destroy())
}
