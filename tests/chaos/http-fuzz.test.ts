import { request } from 'node:http'
import { expect } from 'vitest'
import type { DemoPerson } from '#server/boards/demo-people.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { type LoneServer, startLoneServer } from '../support/lone-server.ts'
import { read, reads, write } from '../support/notes.ts'
import { connectOverHttp } from '../support/over-http.ts'
import type { Random } from '../support/random.ts'
import { isLong, testWithSeeds } from '../support/seeds.ts'
import { cookieOf } from '../support/server.ts'
import { honestPair } from './honest-pair.ts'
import { type HostileRequest, hostileRequest, type Sender } from './hostile-requests.ts'
import { recordFrames } from './record-frames.ts'

const calm = 'demo/factor/know-local-context'
const overHttp = 'demo/factor/image-and-stories'
const attacked = 'demo/factor/networks-and-access'
const requests = isLong ? 60_000 : 3_000

/** Milliseconds after which a request that nothing answers means that the server is gone. */
const patienceMs = 30_000

/** Sends one request; gives its status, 0 when the sender left or the server hung up. */
function send(
  address: string,
  { method, path, body, leavesAfterMs }: HostileRequest,
  cookie: string,
) {
  return new Promise<number>((resolve, reject) => {
    const { hostname, port } = new URL(address)
    const headers = cookie ? { Cookie: cookie } : {}
    const out = request(
      { hostname, port, method, path: `/sync-http/${path}`, headers },
      (answer) => {
        answer.resume()
        answer.on('error', () => resolve(0))
        answer.on('end', () => resolve(answer.statusCode ?? 0))
      },
    )
    out.on('error', () => resolve(0))
    out.setTimeout(patienceMs, () => reject(new Error(`no answer to ${method} ${path}`)))
    out.on('close', () => resolve(0))
    if (leavesAfterMs !== undefined) setTimeout(() => out.destroy(), leavesAfterMs)
    out.end(body)
  })
}

/** Some lanes of hostile requests by one person, or by a stranger. */
async function attack(
  { address }: LoneServer,
  person: DemoPerson | undefined,
  corpus: readonly Uint8Array[],
  random: Random,
  tell: (status: number) => boolean,
): Promise<void> {
  const cookie = person ? await cookieOf(address, person) : ''
  const lane = async (own: Random) => {
    const sender: Sender = { room: attacked, lines: [] }
    for (;;) {
      const next = hostileRequest(own, sender, corpus)
      const status = await send(address, next, cookie)
      // A line that is over is no use any more.
      if (status === 409 || status === 410) {
        sender.lines = sender.lines.filter(({ id }) => !next.path.includes(id))
      }
      if (!tell(status)) return
    }
  }
  await Promise.all([1, 2, 3, 4].map(() => lane(random.branch())))
}

testWithSeeds(
  'hostile plain requests end their own lines, and nobody else notices',
  { short: [1], long: 1 },
  async (random, say) => {
    const server = await startLoneServer({ DATA_DIR: await temporaryFolder() })
    const { address } = server
    const corpus = await recordFrames(address, attacked, 'mentor', random)
    const pair = await honestPair(address, calm, [])
    const ilse = await connectOverHttp(address, overHttp, 'facilitator')
    await eventually(() => expect(ilse.provider.synced).toBe(true))

    const statuses = new Map<number, number>()
    let sent = 0
    const tell = (status: number) => {
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (sent % 300 === 0) write(ilse, `between ${sent}.`)
      return sent++ < requests
    }
    const who = ['mentor', 'mentee', 'observer', undefined] as const
    await Promise.all(who.map((one) => attack(server, one, corpus, random.branch(), tell)))
    say(`${sent} requests, answered with ${JSON.stringify(Object.fromEntries(statuses))}`)

    await pair.end()
    const reader = await connectOverHttp(address, overHttp, 'mentor')
    await reads(reader, 'between 0.')
    await eventually(() => expect(read(reader)).toBe(read(ilse)))
    expect(ilse.sockets, 'lines that an honest page needed').toHaveLength(1)
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    // Whatever they left open is let go of.
    const fresh = await connectOverHttp(address, attacked, 'mentee')
    await eventually(() => expect(fresh.provider.synced).toBe(true))
    expect(server.output()).toBe('')
    await server.stop()
  },
)
