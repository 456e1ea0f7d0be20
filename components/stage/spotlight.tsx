'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { isAt } from '#components/board/places.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { limits } from '#lib/limits.ts'
import { focusTitle, useGoTo } from './use-go-to.ts'
import { useStage } from './use-stage.tsx'

type Offer = { kind: 'coming' | 'brought'; place: string; by: string; from: string }

/**
 * Brings this reader where the facilitator wants everybody: after a moment in which they can say
 * no, or at once where all are held. Who leads is never moved.
 */
export function Spotlight() {
  const t = useTranslations('stage')
  const { attention, at, nameOf, leads } = useStage()
  const { spotlight } = attention
  const goTo = useGoTo()
  const [offer, setOffer] = useState<Offer>()
  const seen = useRef(spotlight?.count)
  const here = useRef(at)
  here.current = at
  useEffect(() => {
    if (!spotlight || leads) return setOffer(undefined)
    const { count, place, held, by } = spotlight
    const isNew = seen.current !== count
    seen.current = count
    if (isAt(here.current, place) || held || !isNew) return setOffer(undefined)
    setOffer({ kind: 'coming', place, by, from: here.current })
  }, [spotlight, leads])
  useEffect(() => {
    if (spotlight?.held && !leads && !isAt(at, spotlight.place)) goTo(spotlight.place)
  }, [spotlight, leads, at, goTo])
  useEffect(() => {
    if (offer?.kind !== 'coming') return
    const timer = setTimeout(() => {
      setOffer({ ...offer, kind: 'brought', from: here.current })
      if (!isAt(here.current, offer.place)) goTo(offer.place)
    }, limits.bringMs)
    return () => clearTimeout(timer)
  }, [offer, goTo])
  const isHeld = spotlight?.held === true && !leads
  const name = (place: string) => nameOf(place) ?? t('thatPage')
  const stay = () => {
    setOffer(undefined)
    focusTitle({ stays: true })
  }
  const go = (place: string) => {
    setOffer(undefined)
    goTo(place)
  }
  return (
    <div
      role="status"
      className="no-print fixed inset-x-3 bottom-18 z-40 mx-auto grid max-w-md empty:hidden lg:bottom-5"
    >
      {isHeld && (
        <p className="rounded-xl border border-line bg-raised px-4 py-3 shadow-overlay">
          {t('held', { name: spotlight.by, place: name(spotlight.place) })}
        </p>
      )}
      {!isHeld && offer && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-xl border border-line bg-raised px-4 py-3 shadow-overlay">
          <p className="min-w-0 flex-1 basis-56">
            {offer.kind === 'coming'
              ? t('coming', { name: offer.by, place: name(offer.place) })
              : t('brought', { name: offer.by, place: name(offer.place) })}
          </p>
          {offer.kind === 'coming' && (
            <>
              <button type="button" className={buttonClass('plain', 'small')} onClick={stay}>
                {t('stay')}
              </button>
              <button
                type="button"
                className={buttonClass('primary', 'small')}
                onClick={() => go(offer.place)}
              >
                {t('goNow')}
              </button>
            </>
          )}
          {offer.kind === 'brought' && (
            <>
              <button
                type="button"
                className={buttonClass('plain', 'small')}
                onClick={() => go(offer.from)}
              >
                {t('goBack')}
              </button>
              <button
                type="button"
                className={buttonClass('quiet', 'icon')}
                aria-label={t('dismiss')}
                onClick={stay}
              >
                <X size={18} aria-hidden="true" />
              </button>
            </>
          )}
        </div>
      )}
    </div>
  )
}
