import { type FileHandle, open } from 'node:fs/promises'
import { StartError } from '#server/start-error.ts'

/** One file in a tar file. */
export interface Entry {
  name: string
  bytes: Buffer
}

const block = 512

/** Writes a tar file, entry by entry; any program that reads tar opens it. */
export async function writeTar(file: FileHandle, at: Date) {
  const pad = (size: number) => Buffer.alloc((block - (size % block)) % block)
  return {
    add: async ({ name, bytes }: Entry): Promise<void> => {
      await file.writev([header(name, bytes.byteLength, at), bytes, pad(bytes.byteLength)])
    },
    /** Writes the end; without it the file counts as cut off. */
    end: async (): Promise<void> => {
      await file.write(Buffer.alloc(2 * block))
      await file.sync()
    },
  }
}

/** How a reader says that something is wrong with a file. */
export const damaged = (path: string, why: string): StartError =>
  new StartError(`${path} is damaged or cut off (${why}): nothing was changed.`)

/**
 * Reads what `writeTar` wrote, one entry in memory at a time. Throws StartError at the first byte
 * that cannot be one of ours, and at a file that has no end or goes on behind it.
 */
export async function* readTar(path: string): AsyncGenerator<Entry> {
  const file = await open(path, 'r').catch((cause) => {
    throw new StartError(`${path} cannot be read (${cause.code}).`, { cause })
  })
  try {
    const { size: total } = await file.stat()
    let at = 0
    const take = async (size: number): Promise<Buffer> => {
      if (at + size > total) throw damaged(path, 'its end is missing')
      const bytes = Buffer.alloc(size)
      await file.read(bytes, 0, size, at)
      at += size
      return bytes
    }
    for (;;) {
      const head = await take(block)
      if (isZero(head)) break
      const { name, size } = readHeader(path, head)
      const bytes = await take(size)
      if (!isZero(await take((block - (size % block)) % block))) throw damaged(path, name)
      yield { name, bytes }
    }
    if (!isZero(await take(block)) || at !== total) throw damaged(path, 'its end is not its end')
  } finally {
    await file.close()
  }
}

const isZero = (bytes: Buffer) => bytes.every((byte) => byte === 0)

/** A header of the ustar form, for a file that its owner alone may read. */
function header(name: string, size: number, at: Date): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`the name ${name} is too long for tar`)
  const head = Buffer.alloc(block)
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`
  head.write(name, 0)
  head.write(octal(0o600, 7), 100)
  head.write(octal(0, 7), 108)
  head.write(octal(0, 7), 116)
  head.write(octal(size, 11), 124)
  head.write(octal(Math.floor(at.getTime() / 1000), 11), 136)
  head.write('0', 156)
  head.write('ustar\x0000', 257)
  head.write(`${sumOf(head).toString(8).padStart(6, '0')}\0 `, 148)
  return head
}

function readHeader(path: string, head: Buffer): { name: string; size: number } {
  const text = (from: number, to: number) =>
    head.toString('utf8', from, to).split('\0')[0]?.trim() ?? ''
  const name = text(0, 100)
  const size = Number.parseInt(text(124, 136), 8)
  const at = new Date(Number.parseInt(text(136, 148), 8) * 1000)
  // Written anew it must be the same: nothing in it may have changed by itself.
  const isOurs = Number.isSafeInteger(size) && header(name, size, at).equals(head)
  if (!isOurs) throw damaged(path, 'one of its headers is wrong')
  return { name, size }
}

/** The sum of a header's bytes, those of the sum itself taken for spaces. */
const sumOf = (head: Buffer) =>
  head.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0)
