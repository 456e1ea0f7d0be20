import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider, { type Configuration } from 'oidc-provider'
import { freePort } from './own-program.ts'

/** A real provider of OpenID Connect on this computer, at which one person is signed in. */
export interface IdentityProvider {
  /** What OIDC_* have to say to use it. */
  env: Record<string, string>
  /** Who is at the browser, by e-mail address; undefined: somebody who changes their mind. */
  person: { email: string; name?: string; verified?: boolean } | undefined
  close(): Promise<void>
}

const client = { id: 'compa', secret: 'a secret that only tests know of' }

/** Starts a provider for a program at an address. */
export async function startProvider(program: string): Promise<IdentityProvider> {
  const port = await freePort()
  const issuer = `http://localhost:${port}`
  const configuration: Configuration = {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [`${program}/api/auth/callback/oidc`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['only for tests'] },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => {
      const { email, name, verified: email_verified = true } = running.person ?? { email: '' }
      return { accountId: id, claims: () => ({ sub: id, email, name, email_verified }) }
    },
  }
  const provider = new Provider(issuer, configuration)
  const answer = provider.callback()
  const running: IdentityProvider = {
    env: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: 'City ID',
    },
    person: undefined,
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
  const server = createServer(async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return answer(request, response)
    const { prompt, params } = await provider.interactionDetails(request, response)
    const { person } = running
    const finish = (result: Parameters<typeof provider.interactionFinished>[2]) =>
      provider.interactionFinished(request, response, result)
    if (!person) return finish({ error: 'access_denied' })
    const accountId = `id-of-${person.email}`
    if (prompt.name === 'login') return finish({ login: { accountId, remember: false } })
    const grant = new provider.Grant({ accountId, clientId: String(params.client_id) })
    grant.addOIDCScope('openid email profile')
    return finish({ consent: { grantId: await grant.save() } })
  })
  server.listen(port, 'localhost')
  await once(server, 'listening')
  return running
}
