import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** What travels for one room in a request's body: its channel's number and some bytes; none end it. */
export interface Block {
  channel: number
  bytes: Uint8Array
}

/** Several rooms' bytes as one body. */
export const writeBlocks = (blocks: readonly Block[]): Uint8Array<ArrayBuffer> =>
  encoding.encode((encoder) => {
    for (const { channel, bytes } of blocks) {
      encoding.writeVarUint(encoder, channel)
      encoding.writeVarUint8Array(encoder, bytes)
    }
  }) as Uint8Array<ArrayBuffer>

/** A body's blocks. Throws when it is damaged. */
export function readBlocks(body: Uint8Array): Block[] {
  const decoder = decoding.createDecoder(body)
  const blocks: Block[] = []
  while (decoding.hasContent(decoder)) {
    blocks.push({
      channel: decoding.readVarUint(decoder),
      bytes: decoding.readVarUint8Array(decoder),
    })
  }
  return blocks
}
