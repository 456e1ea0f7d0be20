/**
 * Binary WebSocket frames as they stand on the wire from server to client (RFC 6455, 5.2): whole,
 * without a mask, one behind the other. The same bytes go to everybody, in one write each.
 */
export function packFrames(frames: readonly Uint8Array[]): Buffer {
  return Buffer.concat(frames.flatMap((frame) => [header(frame.byteLength), frame]))
}

/** The frame with which a server ends a WebSocket, and says why (5.5.1). */
export function goodbye(code: number): Buffer {
  const frame = Buffer.from([finalClose, 2, 0, 0])
  frame.writeUInt16BE(code, 2)
  return frame
}

const finalBinary = 0x82
const finalClose = 0x88

function header(length: number): Buffer {
  if (length < 126) return Buffer.from([finalBinary, length])
  if (length < 65_536) {
    const bytes = Buffer.from([finalBinary, 126, 0, 0])
    bytes.writeUInt16BE(length, 2)
    return bytes
  }
  const bytes = Buffer.alloc(10)
  bytes[0] = finalBinary
  bytes[1] = 127
  bytes.writeBigUInt64BE(BigInt(length), 2)
  return bytes
}
