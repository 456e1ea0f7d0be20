import { limits } from '#lib/limits.ts'
import { closeCodes } from './close-codes.ts'
import { httpSyncPath } from './http-sync-path.ts'
import { clientFrame, opcodes, serverFrames, type WireFrame } from './socket-wire.ts'

/** What y-websocket and our own code use of a WebSocket. */
export interface Socket {
  binaryType: string
  readonly readyState: number
  readonly OPEN: number
  send(data: ArrayBufferLike | ArrayBufferView): void
  close(): void
  onopen: ((event: Event) => unknown) | null
  onmessage: ((event: MessageEvent) => unknown) | null
  onclose: ((event: CloseEvent) => unknown) | null
  onerror: ((event: Event) => unknown) | null
}

/** Such a socket over plain requests. */
export interface HttpSocket extends Socket {
  /** Ends it as a passing trouble would: whoever uses it opens another. */
  leave(): void
}

/** What its maker wants to know of it. */
interface News {
  opened(socket: HttpSocket): void
  /** Told once; `failed` says that it never opened although it was still wanted. */
  closed(socket: HttpSocket, failed: boolean): void
}

/**
 * A socket made of plain requests, for networks that let no WebSocket through: one request is
 * always waiting for what the server has to say, and what is sent goes up in others, one after the
 * other. Any request that fails ends it, as a broken line would; the client then begins anew.
 */
export function httpSocket(address: string, news: News, reach = fetch): HttpSocket {
  const url = new URL(address.replace(/^ws/, 'http'))
  url.pathname = url.pathname.replace(/^\/sync\//, httpSyncPath)
  url.searchParams.set('line', newLine())
  const given = new AbortController()
  let rest: Uint8Array<ArrayBuffer> = new Uint8Array()
  let waiting: Uint8Array<ArrayBuffer>[] = []
  let sending = false
  let sent = 0

  const socket: HttpSocket = {
    binaryType: 'arraybuffer',
    readyState: WebSocket.CONNECTING,
    OPEN: WebSocket.OPEN,
    onopen: null,
    onmessage: null,
    onclose: null,
    onerror: null,
    send: (data) => {
      if (socket.readyState === WebSocket.OPEN) push(opcodes.binary, bytesOf(data))
    },
    close: () => end(1005),
    leave: () => end(closeCodes.restart),
  }

  const setState = (state: number) => Object.assign(socket, { readyState: state })

  function end(code: number): void {
    if (socket.readyState === WebSocket.CLOSED) return
    // Whoever closes it themselves has let go of its events before.
    const failed = socket.readyState === WebSocket.CONNECTING && socket.onclose !== null
    setState(WebSocket.CLOSED)
    given.abort()
    news.closed(socket, failed)
    socket.onclose?.(new CloseEvent('close', { code }))
  }

  async function ask(params: Record<string, string>, body?: BodyInit): Promise<Response> {
    const at = new URL(url)
    for (const [name, value] of Object.entries(params)) at.searchParams.set(name, value)
    const patience = AbortSignal.timeout(limits.pollMs + limits.pollPatienceMs)
    const signal = AbortSignal.any([given.signal, patience])
    const answer = await reach(at, {
      method: 'POST',
      body: body ?? null,
      signal,
      cache: 'no-store',
    })
    if (!answer.ok) throw new Error(`answered with ${answer.status}`)
    return answer
  }

  async function listen(): Promise<void> {
    take(await ask({ open: '1' }))
    setState(WebSocket.OPEN)
    news.opened(socket)
    socket.onopen?.(new Event('open'))
    while (socket.readyState === WebSocket.OPEN) {
      const answer = await ask({})
      const bytes = new Uint8Array(await answer.arrayBuffer())
      if (bytes.length > 0) hear(bytes)
    }
  }

  /** The first answer says that the line is there; a server of another kind would say anything. */
  function take(answer: Response): void {
    if (answer.headers.get('Compa-Line') !== '1') throw new Error('no line was opened')
  }

  function hear(bytes: Uint8Array<ArrayBuffer>): void {
    const all = new Uint8Array(rest.length + bytes.length)
    all.set(rest)
    all.set(bytes, rest.length)
    const read = serverFrames(all)
    rest = read.rest
    for (const frame of read.frames) obey(frame)
  }

  function obey({ opcode, payload }: WireFrame): void {
    if (opcode === opcodes.ping) push(opcodes.pong, payload)
    if (opcode === opcodes.close) {
      end(payload.length < 2 ? 1005 : new DataView(payload.buffer).getUint16(0))
    }
    if (opcode === opcodes.binary) {
      const event = new MessageEvent('message', { data: payload.buffer })
      socket.onmessage?.(event)
    }
  }

  function push(opcode: number, payload: Uint8Array): void {
    waiting.push(clientFrame(opcode, payload))
    if (!sending) void sendAll().catch(() => end(1006))
  }

  /** Sends what has gathered, in one request at a time: order is what a log is made of. */
  async function sendAll(): Promise<void> {
    sending = true
    while (waiting.length > 0) {
      const body = new Blob(waiting)
      waiting = []
      await ask({ post: String(sent++) }, body)
    }
    sending = false
  }

  void listen().catch(() => end(1006))
  return socket
}

/** 128 bits that nobody guesses: whose line it is, the server asks the session as well. */
const newLine = () =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')

const bytesOf = (data: ArrayBufferLike | ArrayBufferView): Uint8Array =>
  ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data)
