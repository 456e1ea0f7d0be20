import { cookies } from 'next/headers'
import { currentSignIn } from '#server/auth/current-user.ts'
import { isOwnOrigin } from '#server/auth/origin.ts'
import { endedCookie } from '#server/auth/session.ts'
import { endSignIns } from '#server/auth/sign-ins.ts'
import { program } from '#server/program.ts'

/** Ends the session in this browser and shows the first page. */
export async function POST(request: Request): Promise<Response> {
  const { config, keys, store, accessChanged } = program()
  if (!isOwnOrigin(config, request.headers.get('origin'), request.headers.get('host'))) {
    return new Response('This request came from another site.\n', { status: 403 })
  }
  const session = await currentSignIn()
  if (session) {
    await endSignIns(store, session.user, { only: session.signIn })
    accessChanged({ user: session.user })
  }
  ;(await cookies()).set(endedCookie(keys))
  return new Response(null, { status: 303, headers: { Location: '/' } })
}
