'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actOnBoard, type Outcome } from '#app/act.ts'
import { privacyProfiles } from '#lib/access/privacy.ts'
import { limits } from '#lib/limits.ts'
import { typedPassphrase } from '#server/boards/passphrase.ts'
import { makeReviewLink, revokeReviewLink } from '#server/boards/review-links.ts'
import { filledLine, readForm } from '#server/input.ts'
import { program } from '#server/program.ts'

const tick = z
  .string()
  .optional()
  .transform((ticked) => ticked === 'on')

const wanted = z.object({
  label: filledLine(limits.reviewLabelLength),
  days: z.enum(['7', '30', '90', '365']),
  profile: z.enum(privacyProfiles),
  comments: tick,
  remarks: tick,
  passphrase: typedPassphrase.refine(
    (text) => text === '' || text.length >= limits.passphraseLength.least,
    'passphrase-short',
  ),
})

/** Makes a link to a version for people who are not on the board. */
export async function makeLink(board: string, version: string, form: FormData): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ user }) => {
    const { store, keys, limits: tries } = program()
    const { days, ...given } = readForm(wanted, form)
    await tries.take('make', user.id)
    await makeReviewLink(store, keys.secret, {
      ...given,
      board,
      version: String(version),
      days: Number(days),
      createdBy: user.id,
    })
    refresh()
    return { done: (await getTranslations('review'))('made') }
  })
}

/** Ends a link at once. */
export async function revokeLink(board: string, link: string): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ user }) => {
    await revokeReviewLink(program().store, { board, id: String(link), actor: user.id })
    refresh()
    return {}
  })
}
