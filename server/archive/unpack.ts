import { createHash } from 'node:crypto'
import { crc32, createInflateRaw } from 'node:zlib'
import { limits } from '#lib/limits.ts'
import { Refusal } from '#server/refusal.ts'

/** A file of an archive, unpacked: its checksum, and its bytes where they were wanted. */
export interface Unpacked {
  size: number
  sha256: string
  bytes: Uint8Array | undefined
}

/** Where a file lies within a ZIP. */
interface Entry {
  name: string
  method: number
  crc: number
  packed: number
  size: number
  at: number
}

/**
 * Unpacks the files of a ZIP one after the other, in pieces, and keeps the bytes of those that
 * `keeps` names. Ends at once when there are too many of them, when they become too large, or
 * larger than what they are packed in can honestly hold. Throws the Refusals `archive-none`,
 * `archive-damaged` and `archive-large`.
 */
export async function unpack(
  zip: Uint8Array,
  keeps: (name: string) => boolean,
): Promise<Map<string, Unpacked>> {
  const files = new Map<string, Unpacked>()
  let total = 0
  for (const entry of entriesOf(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength))) {
    const { name, packed, size } = entry
    if (name.endsWith('/') && size === 0) continue
    if (!isPlainName(name) || files.has(name)) throw damaged(name)
    if (size > limits.archiveRatio * Math.max(packed, 1024)) throw tooLarge()
    total += size
    if (total > limits.archiveUnpackedBytes) throw tooLarge()
    files.set(name, await unpackOne(zip, entry, keeps(name)))
  }
  return files
}

export const damaged = (file: string) => new Refusal('archive-damaged', { values: { file } })

const tooLarge = () => new Refusal('archive-large')

/** True for a name that stays within the archive, whoever would write it to a disk. */
const isPlainName = (name: string): boolean =>
  name.length <= limits.typedLength &&
  !/[\\\0:]/.test(name) &&
  name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

async function unpackOne(zip: Uint8Array, entry: Entry, keep: boolean): Promise<Unpacked> {
  const { name, method, crc, packed, size, at } = entry
  const raw = zip.subarray(at, at + packed)
  if (raw.byteLength !== packed) throw damaged(name)
  const sum = createHash('sha256')
  const pieces: Uint8Array[] = []
  let [length, check] = [0, 0]
  try {
    for await (const piece of method === 0 ? [raw] : inflated(raw)) {
      length += piece.byteLength
      // What it says of its size bounded the total; more than that is never taken.
      if (length > size) throw damaged(name)
      check = crc32(piece, check)
      sum.update(piece)
      if (keep) pieces.push(piece)
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw damaged(name)
  }
  if (length !== size || check !== crc) throw damaged(name)
  const bytes = keep ? new Uint8Array(Buffer.concat(pieces)) : undefined
  return { size, sha256: sum.digest('hex'), bytes }
}

/** The bytes behind packed ones, in pieces; whoever stops taking them ends the work. */
async function* inflated(raw: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = createInflateRaw()
  stream.end(raw)
  for await (const piece of stream) yield piece as Uint8Array
}

const marks = { end: 0x06054b50, entry: 0x02014b50, file: 0x04034b50 }

/** The list of files at the end of a ZIP. Those for 4 GB and more, and secret ones, are none of ours. */
function* entriesOf(zip: Buffer): Generator<Entry> {
  const end = endOf(zip)
  if (end < 0) throw new Refusal('archive-none')
  const count = zip.readUInt16LE(end + 10)
  if (count > limits.archiveFiles) throw tooLarge()
  let place = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (place + 46 > end || zip.readUInt32LE(place) !== marks.entry) throw damaged('ZIP')
    const [flags, method] = [zip.readUInt16LE(place + 8), zip.readUInt16LE(place + 10)]
    const [crc, packed, size] = [16, 20, 24].map((at) => zip.readUInt32LE(place + at))
    const [names, extras, words] = [28, 30, 32].map((at) => zip.readUInt16LE(place + at))
    const header = zip.readUInt32LE(place + 42)
    const name = zip.toString('utf8', place + 46, place + 46 + (names ?? 0))
    const isKnown = (flags & 1) === 0 && (method === 0 || method === 8)
    if (!isKnown || header + 30 > end || zip.readUInt32LE(header) !== marks.file) {
      throw damaged(name)
    }
    const at = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
    yield { name, method, crc: crc ?? 0, packed: packed ?? 0, size: size ?? 0, at }
    place += 46 + (names ?? 0) + (extras ?? 0) + (words ?? 0)
  }
}

/** Where the end of a ZIP begins: behind it is a comment of at most 65,535 bytes. -1: it is none. */
function endOf(zip: Buffer): number {
  for (let at = zip.byteLength - 22; at >= Math.max(0, zip.byteLength - 22 - 0xffff); at--) {
    if (zip.readUInt32LE(at) === marks.end) return at
  }
  return -1
}
