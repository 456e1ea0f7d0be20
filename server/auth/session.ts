import type { IncomingMessage } from 'node:http'
import { encode, getToken } from 'next-auth/jwt'

const maxAgeSeconds = 30 * 24 * 60 * 60

/** What session cookies of this installation are signed with, and where they are valid. */
export interface SessionKeys {
  secret: string
  /** True when people reach the program over HTTPS: the cookie is then never sent in the clear. */
  secure: boolean
}

const cookieName = ({ secure }: SessionKeys) =>
  `${secure ? '__Secure-' : ''}next-auth.session-token`

/** A session cookie for a user, in next-auth's own form; `maxAge` in seconds. */
export async function sessionCookie(userId: string, keys: SessionKeys, maxAge = maxAgeSeconds) {
  return {
    name: cookieName(keys),
    value: await encode({ token: { sub: userId }, secret: keys.secret, maxAge }),
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: keys.secure,
    path: '/',
    maxAge,
  }
}

/** A cookie that ends the session in this browser. */
export const endedCookie = (keys: SessionKeys) => ({
  name: cookieName(keys),
  value: '',
  httpOnly: true,
  sameSite: 'lax' as const,
  secure: keys.secure,
  path: '/',
  maxAge: 0,
})

/** A session that is valid now: whose, and when it ends, in milliseconds since 1970. */
export interface Session {
  userId: string
  until: number
}

/** The valid session whose cookie is among these, else undefined. */
export async function sessionOf(
  cookies: Record<string, string>,
  keys: SessionKeys,
): Promise<Session | undefined> {
  const req = { cookies, headers: {} } as unknown as Parameters<typeof getToken>[0]['req']
  const { secret } = keys
  const token = await getToken({ req, secret, cookieName: cookieName(keys) }).catch(() => null)
  const until = Number(token?.exp) * 1000
  // next-auth lets a session live 15 seconds longer; a connection that ended would come back.
  return token?.sub && until > Date.now() ? { userId: token.sub, until } : undefined
}

/** The cookies of a request that Next does not see, by name. */
export function cookiesOf(request: IncomingMessage): Record<string, string> {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => {
    const at = pair.indexOf('=')
    return [pair.slice(0, at).trim(), decodeCookie(pair.slice(at + 1).trim())] as const
  })
  return Object.fromEntries(pairs)
}

function decodeCookie(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
