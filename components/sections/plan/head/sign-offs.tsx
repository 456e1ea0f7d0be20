'use client'

import { PenLine } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { useLive } from '#components/board/use-live.ts'
import { useReady, useRoom } from '#components/board/use-room.ts'
import { ConfirmedButton } from '#components/ui/confirmed-button.tsx'
import type { FormOutcome } from '#components/ui/form.tsx'
import { City } from '#components/ui/mark.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'
import { planSum, readWholePlan } from '#lib/board/plan-sum.ts'
import { type Signature, type Signatures, signOff } from '#lib/board/sign-off.ts'
import { longDay } from '#lib/i18n/dates.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { usePlan, usePlanView } from '../plan-context.tsx'

const read = (doc: Doc): Signatures => signOff.on(doc).signatures.all()

/** Milliseconds after the last change at which the plan is compared with what was signed. */
const settledMs = 800

/** Which city has signed the plan, when, and whether it has changed since. */
export function SignOffs({
  now,
  archived,
  sign,
  takeBack,
}: {
  now: Signatures
  archived: boolean
  sign: (seen: string) => Promise<FormOutcome>
  takeBack: () => Promise<FormOutcome>
}) {
  const t = useTranslations('plan')
  const { id: board, me, cities } = useBoard()
  const { doc } = usePlan()
  const { actions } = usePlanView()
  const room = useRoom(roomName({ board, section: 'sign-off' }), { beside: true })
  const signatures = useLive(useReady(room) ? room?.doc : undefined, read, now)
  const sum = usePlanSum(delegations.some((of) => signatures[of] !== null))
  const own = me.role === 'participant' && !archived ? me.delegation : null
  if (actions.length === 0 && delegations.every((of) => signatures[of] === null)) return null
  return (
    <ul aria-label={t('signOff.title')} className="flex flex-wrap gap-x-8 gap-y-3">
      {delegations.map((of) => (
        <li key={of} data-sign-off={of} className="grid content-start gap-0.5">
          <City of={of} name={cities[of]} />
          <Signed of={of} signature={signatures[of]} sum={sum} />
          {own === of && doc && actions.length > 0 && (
            <span className="no-print mt-1 flex flex-wrap items-center gap-2">
              {(signatures[of] === null || signatures[of]?.sum !== sum) && (
                <ConfirmedButton
                  // Read at this moment: what is signed is what the reader has before them.
                  action={() => sign(planSum(readWholePlan(doc)))}
                  label={t('signOff.sign', { city: cities[of] })}
                  title={t('signOff.signTitle', { city: cities[of] })}
                  text={t('signOff.signText', { name: me.name })}
                  yes={t('signOff.yes')}
                />
              )}
              {signatures[of] !== null && (
                <ConfirmedButton
                  action={takeBack}
                  look="quiet"
                  label={t('signOff.takeBack')}
                  title={t('signOff.takeBackTitle')}
                  text={t('signOff.takeBackText')}
                  yes={t('signOff.takeBack')}
                />
              )}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Signed({
  of,
  signature,
  sum,
}: {
  of: Delegation
  signature: Signature | null
  sum: string | undefined
}) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const { cities, id: board } = useBoard()
  if (!signature) return <p className="text-soft">{t('signOff.none', { city: cities[of] })}</p>
  const isChanged = sum !== undefined && signature.sum !== sum
  return (
    <>
      <p className="flex items-center gap-1.5">
        <PenLine size={15} aria-hidden="true" className="shrink-0 text-ok" />
        {t('signOff.signed', {
          name: signature.name || t('signOff.former'),
          day: longDay(signature.at, locale),
        })}
      </p>
      <p className={isChanged ? 'font-semibold text-warn' : 'text-soft'}>
        {isChanged ? t('signOff.changed') : t('signOff.same')}
        <span className="ml-2 font-normal text-soft" title={signature.sum}>
          {t('signOff.sum', { sum: signature.sum.slice(0, 8) })}
        </span>
      </p>
      {signature.version && (
        <p>
          <Link href={`/boards/${board}/versions/${signature.version}`} className="prose-link">
            {t('signOff.toVersion')}
          </Link>
        </p>
      )}
    </>
  )
}

/** The checksum of a signed plan, worked out when nobody has changed anything for a moment. */
function usePlanSum(isSigned: boolean): string | undefined {
  const { doc } = usePlan()
  const [sum, setSum] = useState<string>()
  useEffect(() => {
    if (!doc || !isSigned) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => setSum(planSum(readWholePlan(doc)))
    const heard = () => {
      clearTimeout(timer)
      timer = setTimeout(look, settledMs)
    }
    look()
    doc.on('update', heard)
    return () => {
      clearTimeout(timer)
      doc.off('update', heard)
    }
  }, [doc, isSigned])
  return sum
}
