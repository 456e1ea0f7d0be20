'use client'

import { Popover } from '@base-ui/react/popover'
import { CircleParking } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import type { ParkedPoint } from '#lib/board/session-record.ts'
import { limits } from '#lib/limits.ts'
import { useParking } from './use-parking.ts'
import { useStage } from './use-stage.tsx'

/** Puts off a point from any page of the board, so that it is not lost; for all who may write. */
export function ParkButton() {
  const t = useTranslations('sessions')
  const { me } = useBoard()
  const { run } = useStage()
  if (!run || me.role === 'observer') return null
  return (
    <Popover.Root>
      <Popover.Trigger className={buttonClass('plain', 'small')}>
        <CircleParking size={16} aria-hidden="true" />
        {t('parking.park')}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="z-50">
          <Popover.Popup className="max-h-[calc(100dvh-6rem)] w-[24rem] max-w-[calc(100vw-1rem)] overflow-y-auto rounded-xl border border-line bg-raised p-4 shadow-overlay outline-none">
            <Popover.Title className="text-base font-semibold">{t('parking.title')}</Popover.Title>
            <ParkForm session={run.session} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function ParkForm({ session }: { session: string }) {
  const t = useTranslations('sessions')
  const { id, me } = useBoard()
  const { run, at, leads } = useStage()
  const isPaused = run?.pausedAt != null && !leads
  const { points, face } = useParking(session, none)
  const [parked, setParked] = useState(false)
  /** What was sent before the room was there. */
  const [waiting, setWaiting] = useState<readonly Parked[]>([])
  const isOwn = ['sessions', 'settings', 'private'].some((place) => at.startsWith(place))
  const park = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const text = String(new FormData(form).get('point') ?? '').trim()
    if (text === '') return
    const place = isOwn ? null : at
    const point = { text: text.slice(0, limits.itemLength), step: run?.step ?? null, place }
    setWaiting((before) => [...before, point])
    form.reset()
  }
  useEffect(() => {
    if (!face || waiting.length === 0) return
    for (const point of waiting) face.points.add({ session, ...point }, { author: me.id })
    setWaiting([])
    setParked(true)
  }, [face, waiting, session, me.id])
  return (
    <>
      <p className="mt-1 text-[0.9375rem] text-soft">{t('parking.about')}</p>
      <form onSubmit={park} className="mt-3 grid justify-items-start gap-2">
        <textarea
          name="point"
          disabled={isPaused}
          rows={2}
          dir="auto"
          maxLength={limits.itemLength}
          aria-label={t('parking.point')}
          placeholder={t('parking.point')}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }}
          className={`${inputClass} field-sizing-content max-h-40 resize-none py-2.5`}
        />
        <button type="submit" disabled={isPaused} className={buttonClass('primary', 'small')}>
          {t('parking.put')}
        </button>
      </form>
      <p role="status" className="mt-2 text-[0.9375rem] text-soft empty:hidden">
        {parked && t('parking.parked')}
      </p>
      {points.length > 0 && (
        <ul className="mt-3 divide-y border-t">
          {points.map(({ id: point, text, settled }) => (
            <li
              key={point}
              className={`py-1.5 [overflow-wrap:anywhere] ${settled ? 'text-soft' : ''}`}
            >
              {text}
              {settled && ` (${t(`parking.was.${settled}`)})`}
            </li>
          ))}
        </ul>
      )}
      <p className="mt-3">
        <Link href={`/boards/${id}/sessions/${session}#parking`} className="prose-link">
          {t('parking.all')}
        </Link>
      </p>
    </>
  )
}

type Parked = Pick<ParkedPoint, 'text' | 'step' | 'place'>

const none: readonly ParkedPoint[] = []
