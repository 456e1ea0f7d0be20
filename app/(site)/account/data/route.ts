import { getLocale } from 'next-intl/server'
import { note } from '#server/audit.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { dataArchive } from '#server/auth/data-archive.ts'
import { isOwnOrigin } from '#server/auth/origin.ts'
import { personalData } from '#server/auth/personal-data.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import { readme } from './readme.ts'

/** Gives somebody everything that is stored about them, as a ZIP. */
export async function POST(request: Request): Promise<Response> {
  const { config, store, limits, rooms } = program()
  const { headers } = request
  const site = headers.get('sec-fetch-site') ?? 'same-origin'
  const isOwn = isOwnOrigin(config, headers.get('origin'), headers.get('host'))
  if (!isOwn || site !== 'same-origin') {
    return new Response('This request came from another site.\n', { status: 403 })
  }
  const user = await currentUser()
  if (!user) return seeOther('/account')
  try {
    await limits.take('download', user.id)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return seeOther(`/account?wait=${error.values.minutes}#data`)
  }
  const data = await personalData(store, user, rooms, await getLocale())
  await note(store, 'data downloaded', { actor: user.id, subject: user.id })
  return new Response(new Uint8Array(dataArchive(data, await readme(user.name))), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': 'attachment; filename="compa.zip"',
      'Cache-Control': 'no-store',
    },
  })
}

const seeOther = (to: string) => new Response(null, { status: 303, headers: { Location: to } })
