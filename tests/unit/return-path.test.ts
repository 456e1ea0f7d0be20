import { expect, test } from 'vitest'
import { returnPath, withReturn } from '#lib/access/return-path.ts'

test('a page of ours is returned to, with its question and its place', () => {
  for (const path of ['/boards', '/boards/demo/factors/x?in=nl#notes', '/account', '/'])
    expect(returnPath(path)).toBe(path)
})

test('nothing that could be another site is returned to', () => {
  const hostile = [
    '//evil.example',
    '/\\evil.example',
    '/boards\\..\\..\\evil.example',
    '\\\\evil.example',
    'https://evil.example/boards',
    'javascript:alert(1)',
    '/.//evil.example',
    '/x/..//evil.example',
    '/%2e//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' /boards',
    'boards',
    '',
    `/${'x'.repeat(600)}`,
    undefined,
    ['/boards'],
  ]
  for (const given of hostile) expect(returnPath(given), String(given)).toBeUndefined()
})

test('nobody is sent in a circle, or to what is no page', () => {
  for (const path of ['/sign-in', '/sign-in/password', '/link/abc', '/api/auth/session', '/api'])
    expect(returnPath(path), path).toBeUndefined()
  expect(returnPath('/sign-in-and-out')).toBe('/sign-in-and-out')
})

test('the page to return to survives its way in an address', () => {
  const to = '/boards/demo?a=1&b=2#c'
  const address = new URL(withReturn('/sign-in', to), 'http://x')
  expect(returnPath(address.searchParams.get('to'))).toBe(to)
  expect(withReturn('/sign-in', undefined)).toBe('/sign-in')
})
