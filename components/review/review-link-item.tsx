import { getTranslations } from 'next-intl/server'
import { ConfirmedButton } from '#components/ui/confirmed-button.tsx'
import { CopyLine } from '#components/ui/copy-line.tsx'
import type { FormOutcome } from '#components/ui/form.tsx'
import type { PrivacyProfile } from '#lib/access/privacy.ts'

/** A link to a version as its board's facilitators see it. */
export interface ReviewLinkView {
  id: string
  label: string
  /** Undefined when nobody can tell it any more. */
  url: string | undefined
  profile: PrivacyProfile
  comments: boolean
  remarks: boolean
  hasPassphrase: boolean
  /** The last day on which it is good. */
  until: string
  ended: 'revoked' | 'expired' | undefined
  views: number
}

/** One link in the list: for whom it is, what it shows, how often it was opened, and its end. */
export async function ReviewLinkItem({
  link,
  revoke,
}: {
  link: ReviewLinkView
  revoke: () => Promise<FormOutcome>
}) {
  const t = await getTranslations('review')
  const { label, url, profile, comments, remarks, hasPassphrase, until, ended, views } = link
  const facts = [
    ended ? t(`ended.${ended}`, { date: until }) : t('until', { date: until }),
    t(`profiles.${profile}`),
    comments && t('withComments'),
    remarks && t('withRemarks'),
    hasPassphrase && t('withPassphrase'),
    t('views', { count: views }),
  ].filter(Boolean)
  return (
    <li className="py-5">
      <h2 dir="auto" className="text-lg font-semibold [overflow-wrap:anywhere]">
        {label}
      </h2>
      <p className="mt-0.5 text-[0.9375rem] text-soft">{facts.join(' · ')}</p>
      {!ended && (
        <div className="mt-3 grid gap-3">
          {url ? <CopyLine label={t('linkFor', { label })} text={url} /> : <p>{t('linkLost')}</p>}
          <div>
            <ConfirmedButton
              action={revoke}
              label={t('revoke')}
              about={label}
              title={t('revokeTitle')}
              text={t('revokeText')}
              yes={t('revoke')}
              look="quiet"
            />
          </div>
        </div>
      )}
    </li>
  )
}
