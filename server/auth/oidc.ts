import type { NextAuthOptions } from 'next-auth'
import type { Config } from '#server/config.ts'
import { makeLog } from '#server/log.ts'
import { program } from '#server/program.ts'
import { rotate } from './enter.ts'
import { oidcUser } from './oidc-user.ts'
import { endedCookie } from './session.ts'
import { signInSeconds } from './sign-ins.ts'

/** The provider's name in addresses: its redirect address is `/api/auth/callback/oidc`. */
export const oidcId = 'oidc'

/**
 * How next-auth signs people in by OpenID Connect. What comes of it is a sign-in like any other:
 * the same row, and the same cookie.
 */
export function oidcOptions(oidc: NonNullable<Config['oidc']>): NextAuthOptions {
  const { store, config, keys, accessChanged } = program()
  const log = makeLog(config.logLevel)
  const { name, value: _, maxAge: __, ...options } = endedCookie(keys)
  return {
    secret: keys.secret,
    useSecureCookies: keys.secure,
    session: { strategy: 'jwt', maxAge: signInSeconds },
    jwt: { maxAge: signInSeconds },
    cookies: { sessionToken: { name, options } },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [provider(oidc)],
    logger: {
      // Metadata may hold tokens; the reason says enough.
      error: (code, metadata) =>
        log.error({ event: 'OpenID Connect failed', code, reason: reasonOf(metadata) }),
      warn: () => undefined,
      debug: () => undefined,
    },
    callbacks: {
      signIn: async ({ user, profile }) => {
        const found = await oidcUser(store, config, profile)
        if (found.emptied !== undefined) accessChanged({ user: found.emptied })
        if ('refused' in found) return `/sign-in?error=${found.refused}`
        // What next-auth knows the user by from here on is our id.
        user.id = found.user
        return true
      },
      jwt: async ({ user }) => ({ sub: user.id, sid: await rotate(user.id, 'oidc') }),
    },
  }
}

function provider(oidc: NonNullable<Config['oidc']>): NextAuthOptions['providers'][number] {
  const { issuer, clientId, clientSecret, name } = oidc
  return {
    id: oidcId,
    name,
    type: 'oauth',
    wellKnown: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    userinfo: {
      // What is said of a person is in the checked ID token, or where the provider keeps it.
      request: async ({ tokens, client }) => {
        // It was made by this client, whatever the type says.
        const set = tokens as Awaited<ReturnType<typeof client.callback>>
        const claims = set.claims()
        if (claims.email !== undefined) return claims
        return { ...claims, ...(await client.userinfo(set)) }
      },
    },
    profile: (claims) => ({ id: claims.sub, email: claims.email }),
  }
}

function reasonOf(metadata: unknown): string {
  if (metadata instanceof Error) return metadata.message
  const { error } = (metadata ?? {}) as { error?: unknown }
  return error instanceof Error ? error.message : 'no reason given'
}
