import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PrintButton } from '#components/benchmark/print-button.tsx'
import { PlaceName } from '#components/join/invitation-facts.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { City, Mark } from '#components/ui/mark.tsx'
import { QrCode } from '#components/ui/qr-code.tsx'
import type { Delegation } from '#lib/access/access.ts'
import { FullScreenButton } from './full-screen-button.tsx'
import type { InvitationView } from './invitation-view.ts'

/** An invitation for a hall: on the projector, and as a sheet of A4 on the table. */
export function JoinSheet({
  invitation,
  door: { code, link },
  cities,
  title,
  back,
}: {
  invitation: InvitationView
  door: NonNullable<InvitationView['door']>
  cities: Record<Delegation, string>
  title: string
  back: string
}) {
  const t = useTranslations('invitations')
  const { label, until, delegation, hasPassphrase } = invitation
  const address = link.replace(/^https?:\/\//, '').replace(/\/[^/]+$/, '')
  return (
    <main id="work" className="flex flex-col px-4 py-6 sm:px-10 print:p-0">
      <div className="no-print flex flex-wrap items-center gap-2">
        <Link href={back} className={buttonClass('quiet', 'small')}>
          <ArrowLeft size={16} aria-hidden="true" />
          {t('sheet.back')}
        </Link>
        <div className="ml-auto flex flex-wrap gap-2">
          <PrintButton label={t('sheet.print')} />
          <FullScreenButton of="sheet" label={t('sheet.full')} />
        </div>
      </div>
      <div
        id="sheet"
        className="grid grow content-center items-center gap-x-16 gap-y-8 bg-paper py-6 lg:grid-cols-[auto_minmax(0,1fr)] print:block print:text-center [&:fullscreen]:px-[5vw]"
      >
        <QrCode
          text={link}
          label={t('qrFor', { label })}
          className="aspect-square w-full max-w-[min(70vh,38rem)] rounded-lg lg:w-[min(66vh,38vw)] print:mx-auto print:w-[100mm] lg:[:fullscreen_&]:w-[min(80vh,44vw)] lg:[:fullscreen_&]:max-w-none"
        />
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-x-3 text-xl sm:text-2xl print:justify-center print:text-[18pt]">
            <City of="mentor" name={cities.mentor} />
            <span className="text-base text-soft">{t('sheet.with')}</span>
            <City of="mentee" name={cities.mentee} />
          </p>
          <h1 className="mt-3 font-serif text-4xl leading-tight font-semibold tracking-tight xl:text-5xl print:text-[26pt]">
            {t('sheet.title')}
          </h1>
          <p className="mt-2 text-lg text-soft">{title}</p>
          <ol className="mt-8 grid gap-5 text-xl print:mt-6 print:gap-3 print:text-[14pt]">
            <li>{t('sheet.scan')}</li>
            <li>
              {t('sheet.orType')}
              <span className="block text-2xl font-semibold [overflow-wrap:anywhere] print:text-[18pt]">
                {address}
              </span>
            </li>
            <li>
              {t('sheet.withCode')}
              <span className="block font-mono text-3xl font-semibold whitespace-nowrap xl:text-[2.75rem] xl:leading-tight print:text-[26pt]">
                {code}
              </span>
            </li>
          </ol>
          {hasPassphrase && <p className="mt-5 text-xl">{t('sheet.passphrase')}</p>}
          <p className="mt-8 flex flex-wrap items-center gap-x-2 text-lg text-soft print:justify-center">
            {delegation && <Mark of={delegation} />}
            <span>
              <PlaceName place={invitation} cities={cities} />
            </span>
            <span aria-hidden="true">·</span>
            <span dir="auto" className="[overflow-wrap:anywhere]">
              {label}
            </span>
            <span aria-hidden="true">·</span>
            <span>{t('until', { date: until })}</span>
          </p>
        </div>
      </div>
    </main>
  )
}
