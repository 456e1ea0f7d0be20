import { request as ask, createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { connect } from 'node:net'
import { headOf } from './request-head.ts'

/** Stands before several processes at one address. */
export interface Front {
  address: string
  close(): void
}

/**
 * A proxy before several processes, as nginx with `hash $arg_line consistent` for plain requests
 * and in turns for everything else: who is not there is passed over.
 */
export async function openFront(addresses: () => readonly string[]): Promise<Front> {
  let turn = 0
  /** Where a request may go, the first choice first. */
  const choices = ({ url = '/' }: IncomingMessage) => {
    const line = new URL(url, 'http://front').searchParams.get('line')
    const first = line ? Number.parseInt(line.slice(0, 6), 16) : turn++
    const all = addresses()
    return all.map((_, at) => new URL(all[(first + at) % all.length] ?? ''))
  }
  const server = createServer((request, response) => {
    const pass = ([to, ...others]: URL[]) => {
      if (!to) return void response.writeHead(502, { Connection: 'close' }).end()
      const { method, url, headers } = request
      const { hostname, port } = to
      const how = { hostname, port, method, path: url, headers, agent: false }
      const on = ask(how, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      })
      on.on('error', ({ code }: NodeJS.ErrnoException) => {
        if (code === 'ECONNREFUSED') pass(others)
        else response.destroy()
      })
      response.on('close', () => on.destroy())
      // Nothing of the body has gone to a process that is not there.
      on.on('socket', (socket) => socket.on('connect', () => request.pipe(on)))
    }
    pass(choices(request))
  })
  server.on('upgrade', (request: IncomingMessage, near: Socket, head: Buffer) => {
    near.on('error', () => near.destroy())
    const pass = ([to, ...others]: URL[]) => {
      if (!to) return void near.end('HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\n\r\n')
      const far = connect(Number(to.port), to.hostname)
      let isThere = false
      far.on('connect', () => {
        isThere = true
        far.write(headOf(request))
        far.write(head)
        far.pipe(near).pipe(far)
      })
      far.on('error', () => (isThere ? near.destroy() : pass(others)))
      far.on('close', () => isThere && near.end())
      near.on('close', () => far.destroy())
    }
    pass(choices(request))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
