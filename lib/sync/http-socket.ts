import { closeCodes } from './close-codes.ts'
import type { HttpLine } from './http-line.ts'
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

/** A socket to a room (`wss://host/sync/<room>`) that is a channel of a line of plain requests. */
export function httpSocket(address: string, line: HttpLine, news: News): HttpSocket {
  const url = new URL(address.replace(/^ws/, 'http'))
  url.pathname = url.pathname.replace(/^\/sync\//, httpSyncPath)
  let channel: number | undefined
  let rest: Uint8Array<ArrayBuffer> = new Uint8Array()

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
    close: () => end(noCode),
    leave: () => end(closeCodes.restart),
  }

  const setState = (state: number) => Object.assign(socket, { readyState: state })

  function end(code: number): void {
    if (socket.readyState === WebSocket.CLOSED) return
    // Whoever closes it themselves has let go of its events before.
    const failed = socket.readyState === WebSocket.CONNECTING && socket.onclose !== null
    setState(WebSocket.CLOSED)
    if (channel !== undefined) line.close(channel)
    news.closed(socket, failed)
    socket.onclose?.(new CloseEvent('close', { code }))
  }

  function hear(bytes: Uint8Array): void {
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
      end(payload.length < 2 ? noCode : new DataView(payload.buffer).getUint16(0))
    }
    if (opcode === opcodes.binary) {
      socket.onmessage?.(new MessageEvent('message', { data: payload.buffer }))
    }
  }

  const push = (opcode: number, payload: Uint8Array) => {
    if (channel !== undefined) line.send(channel, clientFrame(opcode, payload))
  }

  line.open(url, { hear, lost: (elsewhere) => end(elsewhere ? closeCodes.restart : broken) }).then(
    (number) => {
      channel = number
      if (socket.readyState === WebSocket.CLOSED) return line.close(number)
      setState(WebSocket.OPEN)
      news.opened(socket)
      socket.onopen?.(new Event('open'))
    },
    () => end(broken),
  )
  return socket
}

/** The codes that a WebSocket gives itself: closed without one, and broken. */
const noCode = 1005
const broken = 1006

const bytesOf = (data: ArrayBufferLike | ArrayBufferView): Uint8Array =>
  ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data)
