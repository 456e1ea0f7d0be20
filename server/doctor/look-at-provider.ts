import { z } from 'zod'
import type { Config } from '#server/config.ts'
import { type Answer, ask } from './ask.ts'
import { type Finding, fine, skipped, whyOf, wrong } from './finding.ts'

const about = 'OpenID Connect'

/** What we use of a provider's own description. */
const discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
})

/** Whether the provider of sign-ins answers, and is the one that is meant. */
export async function lookAtProvider({ oidc, publicUrl }: Config): Promise<Finding[]> {
  if (!oidc) return [skipped(about, 'OIDC_ISSUER is not set.')]
  const { issuer } = oidc
  const place = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const check = 'Check OIDC_ISSUER: the provider’s manual calls it “issuer”.'
  let answer: Answer
  try {
    answer = await ask(place)
  } catch (error) {
    return [wrong(about, `${place} cannot be reached: ${whyOf(error)}.`, check)]
  }
  if (answer.status !== 200) return [wrong(about, `${place} answers with ${answer.status}.`, check)]
  const told = discovery.safeParse(parse(answer.text))
  if (!told.success) return [wrong(about, `${place} is no description of a provider.`, check)]
  const isSame = told.data.issuer.replace(/\/$/, '') === issuer.replace(/\/$/, '')
  if (!isSame)
    return [
      wrong(
        about,
        `The provider at ${issuer} calls itself ${told.data.issuer}.`,
        'Set OIDC_ISSUER to just what it calls itself.',
      ),
    ]
  const back = publicUrl ? ` It must know ${publicUrl}/api/auth/callback/oidc.` : ''
  return [fine(about, `The provider ${issuer} answers.${back}`)]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
