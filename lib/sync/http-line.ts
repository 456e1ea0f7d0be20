import { limits } from '#lib/limits.ts'
import { type Block, readBlocks, writeBlocks } from './http-blocks.ts'
import { httpSyncPath } from './http-sync-path.ts'

/** One end of a channel: what it hears, and that it hears no more. */
export interface Channel {
  hear(bytes: Uint8Array): void
  /** `elsewhere`: a server answered, but it is not the one that had the line, or has it no more. */
  lost(elsewhere: boolean): void
}

/** The process that had a line is not there any more, or another one was asked. */
class Elsewhere extends Error {}

/** How another process says so, and a proxy that finds none. */
const elsewhere = [410, 502, 503]

/**
 * A page's line to the server by plain requests: one always waits for what the server has to say to
 * any of the page's rooms, and what is sent goes up in others, one after the other. Any request
 * that fails ends it with all its channels, as a broken line would; whoever still wants theirs
 * opens a new one.
 */
export interface HttpLine {
  /** Opens a channel for the room at this address; resolves once it can be used. */
  open(address: URL, channel: Channel): Promise<number>
  send(channel: number, bytes: Uint8Array): void
  close(channel: number): void
}

/** `reach` stands in for the network; `over` is called once, when the line has ended. */
export function httpLine(origin: string, reach: typeof fetch, over: () => void): HttpLine {
  const id = newId()
  const channels = new Map<number, Channel>()
  const given = new AbortController()
  let opened = 0
  let listening = false
  let waiting: Block[] = []
  let sending = false
  let sent = 0

  function end(reason?: unknown): void {
    if (given.signal.aborted) return
    given.abort()
    over()
    const all = [...channels.values()]
    channels.clear()
    for (const channel of all) channel.lost(reason instanceof Elsewhere)
  }

  async function ask(params: string, body: BodyInit | null, at = new URL(httpSyncPath, origin)) {
    at.searchParams.set('line', id)
    const patience = AbortSignal.timeout(limits.pollMs + limits.pollPatienceMs)
    const signal = AbortSignal.any([given.signal, patience])
    const how: RequestInit = { method: 'POST', body, signal, cache: 'no-store' }
    const answer = await reach(`${at}${params}`, how)
    if (elsewhere.includes(answer.status)) throw new Elsewhere()
    if (!answer.ok) throw new Error(`answered with ${answer.status}`)
    return answer
  }

  async function listen(): Promise<void> {
    if (listening) return
    listening = true
    while (!given.signal.aborted) {
      const answer = await ask('', null)
      for (const { channel, bytes } of readBlocks(new Uint8Array(await answer.arrayBuffer()))) {
        const heard = channels.get(channel)
        if (bytes.length > 0) heard?.hear(bytes)
        else if (channels.delete(channel)) heard?.lost(false)
      }
    }
  }

  /** Sends what has gathered, in one request at a time: order is what a log is made of. */
  async function sendAll(): Promise<void> {
    if (sending) return
    sending = true
    while (waiting.length > 0) {
      const blocks = waiting
      waiting = []
      await ask(`&post=${sent++}`, writeBlocks(blocks))
    }
    sending = false
  }

  return {
    async open(address, channel) {
      const number = opened++
      channels.set(number, channel)
      try {
        const answer = await ask(`&open=${number}`, null, address)
        // A server of another kind would answer anything.
        if (answer.headers.get('Compa-Line') !== '1') throw new Error('no line was opened')
      } catch (error) {
        end()
        throw error
      }
      void listen().catch(end)
      return number
    },
    send(channel, bytes) {
      waiting.push({ channel, bytes })
      void sendAll().catch(end)
    },
    close(channel) {
      if (!channels.delete(channel)) return
      waiting.push({ channel, bytes: new Uint8Array() })
      // What was sent before goes first; with the last of its channels the line ends too.
      void sendAll().then(() => channels.size === 0 && !sending && end(), end)
    },
  }
}

/** 128 bits that nobody guesses; the server asks for the session as well. */
const newId = () =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
