import { createHash, randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { returnPath } from '#lib/access/return-path.ts'
import { oidcId, oidcOptions } from '#server/auth/oidc.ts'
import { isOwnOrigin } from '#server/auth/origin.ts'
import { program } from '#server/program.ts'

interface Context {
  params: Promise<{ nextauth: string[] }>
}

/** Takes people back from the provider of OpenID Connect, or to the sentence that says why not. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const { oidc } = program().config
  const [action] = (await context.params).nextauth
  // Of next-auth's other actions, some would renew a session cookie that we have ended.
  if (!oidc || !['callback', 'error', 'signin'].includes(action ?? '')) return nothingHere()
  return NextAuth(request, context, oidcOptions(oidc))
}

/** Sends somebody who pressed the button to the provider. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const { config, keys } = program()
  const [action, provider] = (await context.params).nextauth
  if (!config.oidc || action !== 'signin' || provider !== oidcId) return nothingHere()
  if (!isOwnOrigin(config, request.headers.get('origin'), request.headers.get('host'))) {
    return new Response('This request came from another site.\n', { status: 403 })
  }
  const given = await request.formData().catch(() => new FormData())
  const callbackUrl = returnPath(given.get('to')) ?? '/boards'
  const csrfToken = await ownToken(keys)
  const body = new URLSearchParams({ csrfToken, callbackUrl })
  const asked = new NextRequest(request.url, { method: 'POST', body })
  return NextAuth(asked, context, oidcOptions(config.oidc))
}

/**
 * The token by which next-auth knows a form of our own. The request's origin has been checked, so
 * the form needs no script to fetch one first.
 */
async function ownToken({ secret, secure }: { secret: string; secure: boolean }): Promise<string> {
  const token = randomBytes(32).toString('hex')
  const sum = createHash('sha256').update(`${token}${secret}`).digest('hex')
  const name = `${secure ? '__Host-' : ''}next-auth.csrf-token`
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const
  ;(await cookies()).set(name, `${token}|${sum}`, options)
  return token
}

const nothingHere = () => new Response('There is nothing here.\n', { status: 404 })
