import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ownAddress } from '#app/own-address.ts'
import { ReviewLinkForm } from '#components/review/review-link-form.tsx'
import { ReviewLinkItem } from '#components/review/review-link-item.tsx'
import { VersionHead } from '#components/review/version-head.tsx'
import { longDay } from '#lib/i18n/dates.ts'
import { linkEndedBy, reviewLinksOf, tokenHashOf, tokenOf } from '#server/boards/review-links.ts'
import { program } from '#server/program.ts'
import { leadsVersion } from '../../leads-version.ts'
import { NotHere } from '../../not-here.tsx'
import { makeLink, revokeLink } from './actions.ts'

interface Props {
  params: Promise<{ board: string; version: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') }
}

/** Where a facilitator shares one version with people who are not on the board. */
export default async function SharePage({ params }: Props) {
  const { board: id, version: versionId } = await params
  const entry = await leadsVersion(id, versionId)
  if (typeof entry === 'string') return <NotHere why={entry} board={id} />
  const { board, version } = entry
  const { store, keys } = program()
  const [t, locale, address] = [
    await getTranslations('review'),
    await getLocale(),
    await ownAddress(),
  ]
  const kinds = await getTranslations('versions')
  const links = await reviewLinksOf(store, board.id, version.id)
  const urlOf = ({ id: link, tokenHash }: (typeof links)[number]) => {
    const token = tokenOf(keys.secret, link)
    // The secret may have been changed since: the link that was sent works on, but nobody knows it.
    return tokenHashOf(token) === tokenHash ? `${address}/review/${token}` : undefined
  }
  return (
    <main
      id="work"
      tabIndex={-1}
      className="max-w-3xl px-4 pt-6 pb-16 outline-none sm:px-10 sm:pt-8"
    >
      <VersionHead title={t('title')} lead={t('lead')} version={version} />
      <ReviewLinkForm
        action={makeLink.bind(null, board.id, version.id)}
        open={links.length === 0}
      />
      <ul className="mt-8 divide-y border-t">
        {links.map((link) => (
          <ReviewLinkItem
            key={link.id}
            link={{
              ...link,
              url: urlOf(link),
              until: longDay(link.until, locale),
              ended: linkEndedBy(link),
              hasPassphrase: link.passphraseHash !== null,
            }}
            revoke={revokeLink.bind(null, board.id, link.id)}
          />
        ))}
      </ul>
      <p className="mt-8">
        <a href={`/boards/${board.id}/versions`} className="prose-link">
          {kinds('toAll')}
        </a>
      </p>
    </main>
  )
}
