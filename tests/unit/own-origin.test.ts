import { expect, test } from 'vitest'
import { isOwnOrigin } from '#server/auth/origin.ts'

const published = { publicUrl: 'https://board.example.eu', demo: false }
const unpublished = { publicUrl: undefined, demo: false }
const demo = { publicUrl: undefined, demo: true }

test('under an address of its own, only that address counts, whatever Host is said', () => {
  const host = 'board.example.eu'
  expect(isOwnOrigin(published, 'https://board.example.eu', host)).toBe(true)
  for (const origin of [
    'http://board.example.eu',
    'https://board.example.eu:8443',
    'https://board.example.eu.evil.example',
    'https://evil.example/https://board.example.eu',
    'https://other.example.eu',
    'null',
    'nonsense',
  ]) {
    expect(isOwnOrigin(published, origin, host), origin).toBe(false)
    expect(isOwnOrigin(published, origin, new URL('https://evil.example').host), origin).toBe(false)
  }
})

test('without one, the origin must be the host that was asked', () => {
  expect(isOwnOrigin(unpublished, 'http://10.0.0.5:3000', '10.0.0.5:3000')).toBe(true)
  for (const origin of ['http://10.0.0.5:3001', 'http://evil.example', 'null', 'file://']) {
    expect(isOwnOrigin(unpublished, origin, '10.0.0.5:3000'), origin).toBe(false)
  }
})

test('the demo answers to this computer’s own names alone, also without an origin', () => {
  for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000']) {
    expect(isOwnOrigin(demo, undefined, host), host).toBe(true)
    expect(isOwnOrigin(demo, `http://${host}`, host), host).toBe(true)
  }
  for (const host of [
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    '',
    undefined,
  ]) {
    expect(isOwnOrigin(demo, undefined, host), host).toBe(false)
  }
})

test('a program that is no browser has no origin, and is let in with its cookie', () => {
  expect(isOwnOrigin(published, undefined, 'board.example.eu')).toBe(true)
})
