import { cookies } from 'next/headers'
import { isOwnOrigin } from '#server/auth/origin.ts'
import { deviceName, startSignIn } from '#server/auth/sign-ins.ts'
import { demoBoard, demoUserId, isDemoPerson } from '#server/boards/demo-people.ts'
import { program } from '#server/program.ts'

/** Signs one of the demo's identities in and opens the demo board. */
export async function POST(request: Request): Promise<Response> {
  const { config, keys, store } = program()
  if (!config.demo) return new Response('There is no demo here.\n', { status: 404 })
  if (!isOwnOrigin(config, request.headers.get('origin'), request.headers.get('host'))) {
    return new Response('This request came from another site.\n', { status: 403 })
  }
  const form = await request.formData().catch(() => new FormData())
  const as = form.get('as')
  if (!isDemoPerson(as)) {
    const said = typeof as === 'string' ? `“${as.slice(0, 40)}”` : 'nobody'
    return new Response(
      `The demo has a facilitator, a mentor, a mentee and an observer, but not ${said}.\n`,
      { status: 400, headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
    )
  }
  const device = deviceName(request.headers.get('user-agent'))
  const user = demoUserId(as)
  ;(await cookies()).set(await startSignIn(store, keys, { user, way: 'demo', device }))
  return new Response(null, { status: 303, headers: { Location: `/boards/${demoBoard}` } })
}
