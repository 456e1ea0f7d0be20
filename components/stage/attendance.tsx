'use client'

import { Plus, X } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useCallback } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { useLive } from '#components/board/use-live.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import { City } from '#components/ui/mark.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'
import { type Attended, readAttendance } from '#lib/board/attendance.ts'
import { type StageOn, stage } from '#lib/board/stage.ts'
import { timeIn } from '#lib/i18n/times.ts'
import { limits } from '#lib/limits.ts'
import { useSyncedDoc } from './use-stage.tsx'

/** What the page knows of people by their ids. */
export type Names = Readonly<Record<string, { name: string; delegation: Delegation | null }>>

/** Who took part in a session, by city: those who were on the board, and those on others' devices. */
export function Attendance({
  session,
  timeZone,
  now,
  names,
  face,
}: {
  session: string
  timeZone: string
  /** Who took part as the page was made. */
  now: Attended[]
  names: Names
  /** The stage, for who may write people down. */
  face: StageOn | undefined
}) {
  const t = useTranslations('sessions')
  const locale = useLocale()
  const { cities, stage: connection } = useBoard()
  const read = useCallback((doc: Doc) => readAttendance(stage.on(doc), session), [session])
  const list = useLive(useSyncedDoc(connection), read, now)
  const cityOf = ({ id, guest }: Attended) => (guest ?? names[id])?.delegation ?? null
  const nameOf = ({ id, guest }: Attended) => guest?.name ?? names[id]?.name ?? t('formerMember')
  const time = (at: string) => timeIn(Date.parse(at), timeZone, locale)
  const devices = list.flatMap(({ id, guest }) => {
    const name = names[id]?.name
    return guest || name === undefined ? [] : [{ id, name }]
  })
  if (list.length === 0 && !face) return null
  return (
    <section
      aria-label={t('attendance')}
      className={`mt-10 break-inside-avoid ${list.length === 0 ? 'no-print' : ''}`}
    >
      <h2 className="text-lg font-semibold">{t('attendance')}</h2>
      {list.length === 0 && <p className="mt-1 text-soft">{t('nobodyYet')}</p>}
      <div className="mt-2 grid gap-x-8 gap-y-4 @[40rem]:grid-cols-3">
        {([...delegations, null] as const).map((of) => {
          const people = list.filter((one) => cityOf(one) === of)
          if (people.length === 0) return null
          return (
            <div key={of ?? 'others'}>
              <h3>{of ? <City of={of} name={cities[of]} /> : t('others')}</h3>
              <ul className="mt-1">
                {people.map((one) => (
                  <li key={one.id} className="flex min-h-8 items-center gap-2">
                    <span className="min-w-0 [overflow-wrap:anywhere]">{nameOf(one)}</span>
                    {one.span && (
                      <span
                        className="shrink-0 text-[0.9375rem] text-soft"
                        suppressHydrationWarning
                      >
                        {one.span.to
                          ? t('fromTo', { from: time(one.span.from), to: time(one.span.to) })
                          : t('since', { from: time(one.span.from) })}
                      </span>
                    )}
                    {one.guest && face && (
                      <button
                        type="button"
                        className={`${buttonClass('quiet', 'icon')} no-print`}
                        aria-label={t('removeGuest', { name: nameOf(one) })}
                        onClick={() => face.guests.remove(one.id)}
                      >
                        <X size={16} aria-hidden="true" />
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </div>
      {face && <AddGuest session={session} face={face} devices={devices} />}
    </section>
  )
}

/** Writes down somebody who takes part through another person's device. */
function AddGuest({
  session,
  face,
  devices,
}: {
  session: string
  face: StageOn
  /** The people who are there with a device of their own. */
  devices: readonly { id: string; name: string }[]
}) {
  const t = useTranslations('sessions')
  const { cities } = useBoard()
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const name = String(given.get('name') ?? '').trim()
    if (name === '') return
    const delegation = delegations.find((known) => known === given.get('city')) ?? null
    const device = String(given.get('device') ?? '') || null
    face.guests.add({ session, name: name.slice(0, limits.itemLength), delegation, device })
    form.reset()
  }
  return (
    <form onSubmit={add} className="no-print mt-3 flex max-w-2xl flex-wrap gap-2">
      <input
        name="name"
        dir="auto"
        autoComplete="off"
        maxLength={limits.typedLength}
        aria-label={t('guestName')}
        placeholder={t('guestName')}
        className={`${inputClass} min-w-48 flex-1`}
      />
      <select name="city" aria-label={t('guestCity')} className={`${inputClass} max-w-44`}>
        <option value="">{t('others')}</option>
        {delegations.map((of) => (
          <option key={of} value={of}>
            {cities[of]}
          </option>
        ))}
      </select>
      <select name="device" aria-label={t('guestDevice')} className={`${inputClass} max-w-60`}>
        <option value="">{t('noDevice')}</option>
        {devices.map(({ id, name }) => (
          <option key={id} value={id}>
            {t('onDevice', { name })}
          </option>
        ))}
      </select>
      <button type="submit" className={buttonClass('plain')}>
        <Plus size={18} aria-hidden="true" />
        {t('addGuest')}
      </button>
    </form>
  )
}
