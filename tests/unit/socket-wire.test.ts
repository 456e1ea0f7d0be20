import { expect, test } from 'vitest'
import { readBlocks, writeBlocks } from '#lib/sync/http-blocks.ts'
import { clientFrame, opcodes, serverFrames } from '#lib/sync/socket-wire.ts'
import { packFrames } from '#server/sync/wire.ts'

const bytesOf = (length: number) => Uint8Array.from({ length }, (_, index) => index % 251)
const lengths = [0, 1, 125, 126, 127, 65_535, 65_536, 100_000]

test('frames of every length that a server packs are read as they were, whole ones only', () => {
  const frames = lengths.map(bytesOf)
  const packed = new Uint8Array(packFrames(frames))
  expect(serverFrames(packed).frames.map(({ payload }) => payload)).toEqual(frames)
  for (const cut of [1, 2, 3, 100, packed.length - 1]) {
    const first = serverFrames(packed.slice(0, cut))
    const joined = new Uint8Array([...first.rest, ...packed.slice(cut)])
    const all = [...first.frames, ...serverFrames(joined).frames]
    expect(all.map(({ payload }) => payload)).toEqual(frames)
  }
})

test('a client’s frame says its length and a mask of zeros before its words', () => {
  const heads = lengths.map((length) => {
    const frame = clientFrame(opcodes.binary, bytesOf(length))
    expect(frame.slice(frame.length - length)).toEqual(bytesOf(length))
    return [...frame.slice(0, frame.length - length)]
  })
  expect(heads[1]).toEqual([0x82, 0x81, 0, 0, 0, 0])
  expect(heads[3]).toEqual([0x82, 0xfe, 0, 126, 0, 0, 0, 0])
  expect(heads[6]).toEqual([0x82, 0xff, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0])
})

test('a body brings each room’s bytes under its number, and a damaged one is refused', () => {
  const blocks = lengths.map((length, channel) => ({ channel, bytes: bytesOf(length) }))
  const body = writeBlocks(blocks)
  expect(readBlocks(body)).toEqual(blocks)
  expect(() => readBlocks(body.slice(0, -1))).toThrow()
})
