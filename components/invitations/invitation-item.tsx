import { CalendarPlus, Maximize } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PlaceName } from '#components/join/invitation-facts.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { CopyLine } from '#components/ui/copy-line.tsx'
import type { FormOutcome } from '#components/ui/form.tsx'
import { Mark } from '#components/ui/mark.tsx'
import { QrCode } from '#components/ui/qr-code.tsx'
import type { Delegation } from '#lib/access/access.ts'
import type { InvitationView } from './invitation-view.ts'
import { JoinedPeople } from './joined-people.tsx'
import { RevokeButton } from './revoke-button.tsx'

/** One invitation in the list: what it is, the ways to hand it out, and who came by it. */
export function InvitationItem({
  invitation,
  cities,
  path,
  revoke,
  calendar,
  before,
  isNew,
}: {
  invitation: InvitationView
  cities: Record<Delegation, string>
  /** The address of its own page. */
  path: string
  revoke: (form: FormData) => Promise<FormOutcome>
  /** True when there is a session to put into a calendar. */
  calendar: boolean
  /** When the next session is, if that is after the invitation's end. */
  before: string | undefined
  isNew: boolean
}) {
  const t = useTranslations('invitations')
  const { id, label, door, ended, delegation } = invitation
  return (
    <li id={id} className="py-6">
      {isNew && (
        <p role="status" className="mb-2 font-semibold text-ok">
          {t('made')}
        </p>
      )}
      <div className="flex flex-wrap gap-x-8 gap-y-5">
        <div className="min-w-0 flex-1 basis-72">
          <h3 dir="auto" className="text-lg font-semibold [overflow-wrap:anywhere]">
            {label}
          </h3>
          <p className="flex items-center gap-2">
            {delegation && <Mark of={delegation} />}
            <PlaceName place={invitation} cities={cities} />
          </p>
          <p className="mt-1 text-soft">
            <Facts invitation={invitation} />
          </p>
          {before && !ended && (
            <p className="mt-2 font-semibold text-warn">{t('endsBefore', { date: before })}</p>
          )}
          {!ended && door && (
            <div className="mt-4 grid gap-3">
              <CopyLine label={t('linkFor', { label })} text={door.link} />
              <p>
                {t('code')} <span className="font-mono font-semibold">{door.code}</span>
              </p>
            </div>
          )}
          {!ended && !door && <p className="mt-3">{t('codeLost')}</p>}
        </div>
        {!ended && door && (
          <QrCode text={door.link} label={t('qrFor', { label })} className="size-36 shrink-0" />
        )}
      </div>
      <JoinedPeople people={invitation.people} />
      {!ended && (
        <div className="mt-4 flex flex-wrap gap-2">
          {door && (
            <Link href={path} className={buttonClass('plain', 'small')}>
              <Maximize size={16} aria-hidden="true" />
              {t('showLarge')}
            </Link>
          )}
          {door && calendar && (
            <a href={`${path}/calendar`} download className={buttonClass('plain', 'small')}>
              <CalendarPlus size={16} aria-hidden="true" />
              {t('calendar')}
            </a>
          )}
          <RevokeButton action={revoke} label={label} came={invitation.used} />
        </div>
      )}
    </li>
  )
}

function Facts({ invitation }: { invitation: InvitationView }) {
  const t = useTranslations('invitations')
  const { ended, until, used, uses, memberDays, hasPassphrase, role } = invitation
  const stay = memberDays === 1 ? '1' : memberDays === 7 ? '7' : undefined
  const facts = [
    ended ? t(`reasons.${ended}`, { date: until }) : t('until', { date: until }),
    uses === null ? t('came', { used }) : t('cameOf', { used, uses }),
    !ended && role !== 'facilitator' && stay && t('guestsStay', { time: t(`durations.${stay}`) }),
    !ended && invitation.waits === 1 && t('peopleWait'),
    !ended && hasPassphrase && t('withPassphrase'),
  ]
  return facts.filter(Boolean).join(' · ')
}
