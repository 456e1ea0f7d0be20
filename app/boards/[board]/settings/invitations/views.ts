import { getFormatter, getLocale } from 'next-intl/server'
import { ownAddress } from '#app/own-address.ts'
import type { InvitationView } from '#components/invitations/invitation-view.ts'
import { longDay } from '#lib/i18n/dates.ts'
import { endedBy, type Invitation } from '#server/boards/invitation.ts'
import { codeHashOf, codeOf, showCode } from '#server/boards/invitation-code.ts'
import type { Joined } from '#server/boards/invitations.ts'
import { program } from '#server/program.ts'

/** Invitations as their board's facilitators see them. */
export async function viewsOf(
  invitations: readonly Invitation[],
  joined: readonly Joined[],
): Promise<InvitationView[]> {
  const [format, locale, address] = [await getFormatter(), await getLocale(), await ownAddress()]
  const now = new Date()
  return invitations.map((invitation) => {
    const { id, codeHash, passphraseHash, until, ...rest } = invitation
    const code = codeOf(program().keys.secret, id)
    // The secret may have been changed since: the link that was sent works on, but nobody knows it.
    const isKnown = codeHashOf(code) === codeHash
    const shown = showCode(code)
    return {
      ...rest,
      id,
      until: longDay(until, locale),
      hasPassphrase: passphraseHash !== null,
      door: isKnown ? { code: shown, link: `${address}/join/${shown}` } : undefined,
      ended: endedBy(invitation, now),
      people: joined
        .filter((one) => one.invitation === id)
        .map(({ user, name, at, isMember }) => {
          const when = format.relativeTime(new Date(at), now)
          return { id: user, name, when, isMember }
        }),
    }
  })
}
