import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { withPrivacy } from '#lib/report/privacy.ts'
import { addressHeader } from '#server/auth/client-address.ts'
import { findReviewLink, hasPassed, linkEndedBy } from '#server/boards/review-links.ts'
import { findVersion } from '#server/boards/versions.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import { versionModel } from '#server/report/version-report.ts'

/** The cookie that keeps the proof of a link's passphrase. */
export const proofCookie = (link: string) => `review-${link}`

/**
 * The version of a review link with what its readers may see of it, or why there is none; looked up
 * once per request. A guessed token counts as a wrong code of an invitation does.
 */
export const reviewPage = cache(async (token: string) => {
  const { store, keys, limits } = program()
  const address = (await headers()).get(addressHeader) ?? 'unknown'
  try {
    await limits.take('invitation', address)
    const link = await findReviewLink(store, token)
    if (!link) return 'unknown' as const
    await limits.giveBack('invitation', address)
    const ended = linkEndedBy(link)
    if (ended) return ended
    const proof = (await cookies()).get(proofCookie(link.id))?.value
    if (!hasPassed(keys.secret, link, proof)) return 'passphrase' as const
    const version = await findVersion(store, link.board, link.version)
    if (!version) return 'unknown' as const
    const { profile, comments } = link
    const model = withPrivacy(await versionModel(store, version), { profile, comments })
    return { link, version, model }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.reason === 'too-many' ? ('too-many' as const) : ('damaged' as const)
  }
})

/** Why a link shows nothing, but for a passphrase that is still to be given. */
export type ReviewProblem = Exclude<
  Extract<Awaited<ReturnType<typeof reviewPage>>, string>,
  'passphrase'
>
