import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Config } from './config.ts'

/** Seconds for which browsers ask this name over HTTPS only: two years, as preload lists want it. */
const hstsSeconds = 2 * 365 * 24 * 60 * 60

/**
 * Sets the headers that keep a page's power small, and a nonce that only this answer's scripts
 * carry. Next finds the nonce in the request's copy of the policy and puts it on its own scripts.
 */
export function secure(
  request: IncomingMessage,
  response: ServerResponse,
  config: Pick<Config, 'publicUrl' | 'oidc'>,
  dev: boolean,
): void {
  const policy = contentSecurityPolicy(config, randomBytes(16).toString('base64'), dev)
  request.headers['content-security-policy'] = policy
  delete request.headers['content-security-policy-report-only']
  response.setHeader('Content-Security-Policy', policy)
  // Files of the build may be kept; everything else is for whoever asked, and for now.
  if (!/^\/(_next|icon\.svg)/.test(request.url ?? '')) {
    response.setHeader('Cache-Control', 'private, no-store')
  }
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('X-Frame-Options', 'DENY')
  // Such an address is a key: not even our own pages are told of it, nor a search engine.
  const isKey = /^\/(join|link|review)(\/|$)/.test(request.url ?? '')
  response.setHeader('Referrer-Policy', isKey ? 'no-referrer' : 'same-origin')
  if (isKey) response.setHeader('X-Robots-Tag', 'noindex, nofollow')
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  if (config.publicUrl?.startsWith('https:')) {
    response.setHeader('Strict-Transport-Security', `max-age=${hstsSeconds}; includeSubDomains`)
  }
}

/** What a page may load and run: our own files, and scripts of this one answer. */
export function contentSecurityPolicy(
  { publicUrl, oidc }: Pick<Config, 'publicUrl' | 'oidc'>,
  nonce: string,
  dev: boolean,
): string {
  const isSecure = publicUrl?.startsWith('https:')
  // Some Safaris do not count the socket of the same host as 'self'.
  const socket = publicUrl ? [publicUrl.replace(/^http/, 'ws')] : []
  // A form that begins a sign-in elsewhere is sent on to there, and browsers hold that against it.
  const signIn = oidc ? [new URL(oidc.issuer).origin] : []
  const rules: Record<string, string[]> = {
    'default-src': ["'self'"],
    'script-src': [
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(dev ? ["'unsafe-eval'"] : []),
    ],
    'style-src': dev ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    // Places and sizes that are computed: an attribute can neither load nor run anything.
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...socket],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'", ...signIn],
    'frame-ancestors': ["'none'"],
    ...(isSecure && { 'upgrade-insecure-requests': [] }),
  }
  return Object.entries(rules)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}
