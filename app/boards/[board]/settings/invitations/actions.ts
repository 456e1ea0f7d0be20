'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { actOnBoard, type Outcome } from '#app/act.ts'
import type { Membership } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import { makeInvitation } from '#server/boards/invitations.ts'
import { letInWaiting } from '#server/boards/join.ts'
import { typedPassphrase } from '#server/boards/passphrase.ts'
import { revokeInvitation } from '#server/boards/revoke-invitation.ts'
import { sendAway } from '#server/boards/waiting.ts'
import { filledLine, readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

const places = {
  mentor: { role: 'participant', delegation: 'mentor' },
  mentee: { role: 'participant', delegation: 'mentee' },
  observer: { role: 'observer', delegation: null },
  facilitator: { role: 'facilitator', delegation: null },
} as const satisfies Record<string, Membership>

const usesWrong = 'invitation-uses-wrong'

const wanted = z.object({
  label: filledLine(limits.invitationLabelLength),
  place: z.enum(['mentor', 'mentee', 'observer', 'facilitator']),
  days: z.enum(['1', '7', '30', '90']),
  uses: z
    .string()
    .transform((text) => (text.trim() === '' ? null : Number(text)))
    .pipe(
      z
        .number(usesWrong)
        .int(usesWrong)
        .min(1, usesWrong)
        .max(limits.invitationUses, usesWrong)
        .nullable(),
    ),
  memberDays: z.enum(['1', '7', 'always']),
  waits: z.literal('on').optional(),
  passphrase: typedPassphrase.refine(
    (text) => text === '' || text.length >= limits.passphraseLength.least,
    'passphrase-short',
  ),
})

/** Makes an invitation to the board and shows it in the list. */
export async function make(board: string, form: FormData): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ user }) => {
    const { store, keys, limits: tries } = program()
    const { place, days, memberDays, waits, ...given } = readForm(wanted, form)
    await tries.take('make', user.id)
    const id = await makeInvitation(store, keys.secret, {
      ...given,
      ...places[place],
      board,
      days: Number(days),
      memberDays: memberDays === 'always' ? null : Number(memberDays),
      waits: waits === 'on',
      createdBy: user.id,
    })
    return { go: `/boards/${board}/settings/invitations?made=${id}#${id}` }
  })
}

/** Lets somebody in who waits at the board's door, or sends them away. */
export async function answerDoor(board: string, guest: string, isIn: boolean): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ user }) => {
    const { store, accessChanged } = program()
    if (typeof guest !== 'string') throw new Refusal('wrong-input')
    if (isIn === true) await letInWaiting(store, board, guest)
    else await sendAway(store, { board, user: guest, actor: user.id })
    accessChanged({ board, user: guest })
    return {}
  })
}

/** Ends an invitation, and with `people` ticked the memberships that came of it. */
export async function revoke(board: string, invitation: string, form: FormData): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ user }) => {
    const { store, accessChanged } = program()
    const removePeople = form.get('people') === 'on'
    const ending = { board, invitation, actor: user.id, removePeople }
    const removed = await revokeInvitation(store, ending)
    if (removed && removed.length > 0) accessChanged({ board })
    revalidatePath(`/boards/${board}/settings/invitations`)
    return {}
  })
}
