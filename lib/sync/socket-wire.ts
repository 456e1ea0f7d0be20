/**
 * WebSocket frames as a browser has to write and read them itself (RFC 6455, 5.2) where they travel
 * in the bodies of plain requests. A client's frames must be masked; the mask here is zero, because
 * what it protects against, proxies that take the bytes for requests, cannot happen in a body.
 */
export const opcodes = { binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const

/** A frame as it was read: what kind it is and what it holds. */
export interface WireFrame {
  opcode: number
  payload: Uint8Array<ArrayBuffer>
}

/** A whole frame from a client. */
export function clientFrame(opcode: number, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = payload
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8
  const frame = new Uint8Array(2 + extended + maskBytes + length)
  const view = new DataView(frame.buffer)
  frame[0] = final | opcode
  frame[1] = masked | (extended === 0 ? length : extended === 2 ? 126 : 127)
  if (extended === 2) view.setUint16(2, length)
  if (extended === 8) view.setBigUint64(2, BigInt(length))
  frame.set(payload, 2 + extended + maskBytes)
  return frame
}

/** The whole frames at the beginning of what a server sent, and the bytes of one that is not whole yet. */
export function serverFrames(bytes: Uint8Array<ArrayBuffer>): {
  frames: WireFrame[]
  rest: Uint8Array<ArrayBuffer>
} {
  const frames: WireFrame[] = []
  let at = 0
  for (;;) {
    const head = headOf(bytes, at)
    const end = at + (head ? head.bytes + head.length : 0)
    if (!head || end > bytes.length) return { frames, rest: bytes.subarray(at) }
    frames.push({ opcode: head.opcode, payload: bytes.slice(at + head.bytes, end) })
    at = end
  }
}

const final = 0x80
const masked = 0x80
const maskBytes = 4

/** The head of the frame that begins there; undefined while it is not whole. */
function headOf(bytes: Uint8Array, at: number) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (at + 2 > bytes.length) return undefined
  const opcode = view.getUint8(at) & 0x0f
  const short = view.getUint8(at + 1) & 0x7f
  if (short < 126) return { opcode, bytes: 2, length: short }
  const head = short === 126 ? 4 : 10
  if (at + head > bytes.length) return undefined
  const length = short === 126 ? view.getUint16(at + 2) : Number(view.getBigUint64(at + 2))
  return { opcode, bytes: head, length }
}
