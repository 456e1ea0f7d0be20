import { changeSettings } from '#server/auth/settings.ts'
import { whoseReminders } from '#server/boards/stop-reminders.ts'
import { program } from '#server/program.ts'

interface Context {
  params: Promise<{ token: string }>
}

/**
 * Stops somebody's reminders with one click in a letter. The signed address is the key: mail
 * programs press it without signing in (RFC 8058). Only by POST, because what scans mail looks at
 * every address.
 */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const { store, keys } = program()
  const user = await whoseReminders(store, keys.secret, token)
  if (!user) return new Response('There is no such link.\n', { status: 404 })
  await changeSettings(store, user.id, { reminders: 'off' })
  return new Response(null, { status: 303, headers: { Location: `/reminders/${token}` } })
}
