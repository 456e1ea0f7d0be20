import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { headOf } from './request-head.ts'

/** Hands a request to upgrade on to the program at an address, as a proxy does that knows of them. */
export function passUpgrade(address: string, request: IncomingMessage, socket: Duplex): void {
  const { hostname, port } = new URL(address)
  const on = connect(Number(port), hostname, () => {
    on.write(headOf(request))
    on.pipe(socket).pipe(on)
  })
  on.on('error', () => socket.destroy())
}
