import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { readConfig } from '#server/config.ts'
import { contentSecurityPolicy, secure } from '#server/security-headers.ts'

const oidc = {
  OIDC_ISSUER: 'https://id.example.eu/realms/city',
  OIDC_CLIENT_ID: 'compa',
  OIDC_CLIENT_SECRET: 'geheim',
}

/** The headers of an answer under a configuration. */
function headersOf(env: Record<string, string>): Record<string, string> {
  const request = new IncomingMessage(new Socket())
  const response = new ServerResponse(request)
  secure(request, response, readConfig(env), false)
  return Object.fromEntries(
    Object.entries(response.getHeaders()).map(([name, value]) => [name, String(value)]),
  )
}

/** The sources that a policy gives one directive. */
const directive = (policy: string | undefined, name: string) =>
  policy
    ?.split('; ')
    .map((rule) => rule.split(' '))
    .find(([first]) => first === name)
    ?.slice(1)

test('browsers are told to stay on HTTPS only where people come over HTTPS', () => {
  const name = 'strict-transport-security'
  const [, seconds] = headersOf({ PUBLIC_URL: 'https://board.example.eu' })[name]?.match(
    /^max-age=(\d+); includeSubDomains$/,
  ) ?? [undefined, undefined]
  expect(Number(seconds)).toBeGreaterThanOrEqual(365 * 24 * 60 * 60)
  expect(headersOf({ PUBLIC_URL: 'http://board.example.eu' })[name]).toBeUndefined()
  expect(headersOf({})[name]).toBeUndefined()
})

test('the policy raises what a page asks for to HTTPS only where it came over HTTPS itself', () => {
  const policy = (url: string) => headersOf({ PUBLIC_URL: url })['content-security-policy']
  expect(directive(policy('https://board.example.eu'), 'upgrade-insecure-requests')).toEqual([])
  expect(directive(policy('http://board.example.eu'), 'upgrade-insecure-requests')).toBeUndefined()
})

test('a page may run, load, send to and be framed by nobody else', () => {
  const { 'content-security-policy': policy, ...others } = headersOf({})
  expect(directive(policy, 'default-src')).toEqual(["'self'"])
  for (const name of ['object-src', 'base-uri', 'frame-ancestors']) {
    expect(directive(policy, name), name).toEqual(["'none'"])
  }
  for (const name of ['connect-src', 'font-src', 'form-action']) {
    expect(directive(policy, name), name).toEqual(["'self'"])
  }
  const scripts = directive(policy, 'script-src') ?? []
  expect(scripts.join(' ')).not.toMatch(/unsafe|https?:|\*/)
  expect(scripts.find((source) => source.startsWith("'nonce-"))).toMatch(
    /^'nonce-[A-Za-z0-9+/]{22}=='$/,
  )
  expect(others).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(others['permissions-policy']).toMatch(/camera=\(\).*microphone=\(\).*geolocation=\(\)/)
})

test('with a provider of sign-ins a form may go on to it, and nothing else changes', () => {
  const plain = contentSecurityPolicy(readConfig({}), 'n', false).split('; ')
  const withProvider = contentSecurityPolicy(readConfig(oidc), 'n', false).split('; ')
  const changed = withProvider.filter((rule) => !plain.includes(rule))
  expect(changed).toEqual(["form-action 'self' https://id.example.eu"])
  expect(withProvider).toHaveLength(plain.length)
})

test('under an address of its own a page may open sockets there', () => {
  const policy = headersOf({ PUBLIC_URL: 'https://board.example.eu' })['content-security-policy']
  expect(directive(policy, 'connect-src')).toEqual(["'self'", 'wss://board.example.eu'])
})

test('what eases development is never in production’s policy', () => {
  const production = contentSecurityPolicy(readConfig({}), 'n', false)
  const development = contentSecurityPolicy(readConfig({}), 'n', true)
  expect(development).toContain("'unsafe-eval'")
  expect(production).not.toContain('unsafe-eval')
  // Attributes can neither load nor run anything.
  expect(production.match(/[a-z-]+ [^;]*unsafe-inline[^;]*/g)).toEqual([
    "style-src-attr 'unsafe-inline'",
  ])
})

test('nothing but the build’s own files may be kept by a browser or a proxy', () => {
  const kept = (url: string) => {
    const request = new IncomingMessage(new Socket())
    request.url = url
    const response = new ServerResponse(request)
    secure(request, response, readConfig({}), false)
    return response.getHeader('cache-control') === undefined
  }
  for (const url of ['/', '/boards', '/api/demo', '/healthz', '/link/x', '/account/data']) {
    expect(kept(url), url).toBe(false)
  }
  expect(kept('/_next/static/chunks/x.js')).toBe(true)
})

test('a policy that a sender brings along is replaced before pages read it', () => {
  const request = new IncomingMessage(new Socket())
  request.headers['content-security-policy'] = "script-src 'nonce-mine'"
  request.headers['content-security-policy-report-only'] = "script-src 'nonce-mine'"
  secure(request, new ServerResponse(request), readConfig({}), false)
  expect(JSON.stringify(request.headers)).not.toContain('mine')
})
