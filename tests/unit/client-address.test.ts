import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { clientAddress } from '#server/auth/client-address.ts'

/** A request from an address, with what stands in its X-Forwarded-For. */
function from(remoteAddress: string, forwarded?: string): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress })
  const request = new IncomingMessage(socket)
  if (forwarded !== undefined) request.headers['x-forwarded-for'] = forwarded
  return request
}

test('without a proxy of ours nobody can say that they are somewhere else', () => {
  expect(clientAddress(from('203.0.113.9', '198.51.100.1'), 0)).toBe('203.0.113.9')
})

test('behind one proxy it is the address that the proxy saw, whatever was sent before it', () => {
  expect(clientAddress(from('10.0.0.2', '203.0.113.9'), 1)).toBe('203.0.113.9')
  expect(clientAddress(from('10.0.0.2', '198.51.100.1, 203.0.113.9'), 1)).toBe('203.0.113.9')
  expect(clientAddress(from('10.0.0.2', '1.1.1.1,2.2.2.2, 203.0.113.9'), 1)).toBe('203.0.113.9')
})

test('behind two proxies it is the one that the outer one saw', () => {
  const passed = '198.51.100.1, 203.0.113.9, 10.0.0.3'
  expect(clientAddress(from('10.0.0.2', passed), 2)).toBe('203.0.113.9')
})

test('a request that came past a proxy counts for the address that it came from', () => {
  expect(clientAddress(from('203.0.113.9'), 1)).toBe('203.0.113.9')
  expect(clientAddress(from('203.0.113.9', '198.51.100.1'), 2)).toBe('203.0.113.9')
})

test('what is no address does not count as one', () => {
  for (const written of ['', 'unknown', 'a, b', '203.0.113.9, x'.repeat(100), '1.2.3', '::zz']) {
    expect(clientAddress(from('10.0.0.2', written), 1), written).toBe('10.0.0.2')
  }
})

test('one computer is one address, over IPv4 with a port and through IPv6', () => {
  for (const written of ['203.0.113.9', '203.0.113.9:41234', '::ffff:203.0.113.9']) {
    expect(clientAddress(from('10.0.0.2', written), 1), written).toBe('203.0.113.9')
  }
})

test('the many addresses of one IPv6 network count as one, and those of another do not', () => {
  const network = '2001:db8:1:2::/64'
  for (const written of ['2001:db8:1:2::1', '2001:DB8:1:2:ffff::9', '[2001:db8:1:2::5]:443']) {
    expect(clientAddress(from('10.0.0.2', written), 1), written).toBe(network)
  }
  expect(clientAddress(from('2001:db8:1:2:3:4:5:6'), 0)).toBe(network)
  expect(clientAddress(from('2001:db8:1:3::1'), 0)).toBe('2001:db8:1:3::/64')
  expect(clientAddress(from('::1'), 0)).toBe('0:0:0:0::/64')
  expect(clientAddress(from('fe80::1%eth0'), 0)).toBe('fe80:0:0:0::/64')
})
