import { cookies, headers } from 'next/headers'
import { z } from 'zod'
import { chooseLanguage } from '#app/preferences.ts'
import { isLanguage } from '#lib/i18n/languages.ts'
import { limits } from '#lib/limits.ts'
import { addressHeader } from '#server/auth/client-address.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { deviceName, startSignIn } from '#server/auth/sign-ins.ts'
import { gains, joinAsGuest, joinAsUser, refuseEnded } from '#server/boards/join.ts'
import { memberOf } from '#server/boards/members.ts'
import { typedPassphrase } from '#server/boards/passphrase.ts'
import { countJoining, tryCode, tryPassphrase } from '#server/boards/try-code.ts'
import { isWaiting } from '#server/boards/waiting.ts'
import { displayName, readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

const code = z.string().max(limits.typedLength, 'too-long')

const asked = z.object({ code, passphrase: typedPassphrase.default('') })

const newcomer = z.object({
  name: displayName,
  language: z
    .string()
    .optional()
    .transform((text) => (isLanguage(text) ? text : null)),
})

/**
 * Lets whoever sends this form onto the board of its invitation, or to its door if people wait
 * there, and signs a stranger in as a guest. Gives the board's id; throws the Refusal that says why
 * not.
 */
export async function letIn(form: FormData): Promise<string> {
  const { store, keys, limits: tries, accessChanged } = program()
  const sent = await headers()
  const address = sent.get(addressHeader) ?? 'unknown'
  const { code, passphrase } = readForm(asked, form)
  const invitation = await tryCode({ store, limits: tries }, address, code)
  if (!invitation) throw new Refusal('invitation-unknown')
  const { id, board } = invitation
  const user = await currentUser()
  if (user && !gains(await memberOf(store, board, user.id), invitation)) return board
  if (user && (await isWaiting(store, board, user.id))) return board
  refuseEnded(invitation)
  const stranger = user ? undefined : readForm(newcomer, form)
  await tryPassphrase({ limits: tries }, address, invitation, passphrase)
  await countJoining({ limits: tries }, address, invitation)
  if (user) {
    await joinAsUser(store, id, user)
    accessChanged({ board, user: user.id })
  }
  if (stranger) {
    const guest = await joinAsGuest(store, id, stranger)
    const device = deviceName(sent.get('user-agent'))
    ;(await cookies()).set(
      await startSignIn(store, keys, { user: guest, way: 'invitation', device }),
    )
    if (stranger.language) await chooseLanguage(stranger.language)
  }
  return board
}
