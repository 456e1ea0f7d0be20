import type { IncomingMessage } from 'node:http'
import { encode, getToken } from 'next-auth/jwt'

/** What session cookies of this installation are signed with, and where they are valid. */
export interface SessionKeys {
  secret: string
  /** True when people reach the program over HTTPS: the cookie is then never sent in the clear. */
  secure: boolean
}

const cookieName = ({ secure }: SessionKeys) =>
  // No other host of the same domain can set or overwrite a cookie of this prefix.
  `${secure ? '__Host-' : ''}next-auth.session-token`

/** A cookie that stands for a sign-in, in next-auth's own form; `maxAge` in seconds. */
export async function sessionCookie(
  { user, signIn }: Pick<Session, 'user' | 'signIn'>,
  keys: SessionKeys,
  maxAge: number,
) {
  const { secret } = keys
  return {
    ...endedCookie(keys),
    value: await encode({ token: { sub: user, sid: signIn }, secret, maxAge }),
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

/** What a good cookie says: whose sign-in it stands for, and until when, in ms since 1970. */
export interface Session {
  user: string
  signIn: string
  until: number
}

/** The session whose cookie is among these and is ours; the sign-in may have been ended since. */
export async function sessionOf(
  cookies: Record<string, string>,
  keys: SessionKeys,
): Promise<Session | undefined> {
  const req = { cookies, headers: {} } as unknown as Parameters<typeof getToken>[0]['req']
  const { secret } = keys
  const token = await getToken({ req, secret, cookieName: cookieName(keys) }).catch(() => null)
  const until = Number(token?.exp) * 1000
  const { sub: user, sid: signIn } = token ?? {}
  // next-auth lets a session live 15 seconds longer; a connection that ended would come back.
  if (!user || typeof signIn !== 'string' || until <= Date.now()) return undefined
  return { user, signIn, until }
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
