'use client'

import { DoorOpen } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useAnnounce } from '#components/board/announcer.tsx'
import { useBoard } from '#components/board/board-context.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { Mark } from '#components/ui/mark.tsx'
import type { Membership } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import { focusTitle } from './use-go-to.ts'
import { useStage } from './use-stage.tsx'

/** Somebody who waits, as the server tells it. */
interface Waiting extends Membership {
  user: string
  name: string
  label: string
}

/** Who waits to be let in, for who leads: on every page, told once for each who comes. */
export function Door() {
  const t = useTranslations('waiting')
  const format = useFormatter()
  const announce = useAnnounce()
  const { id, cities } = useBoard()
  const { leads, deeds } = useStage()
  const [people, setPeople] = useState<readonly Waiting[]>([])
  const [problem, setProblem] = useState<string>()
  const told = useRef(new Set<string>())
  const look = useCallback(async () => {
    const answer = await fetch(`/boards/${id}/waiting`).catch(() => undefined)
    if (answer?.status !== 200) return
    const now: readonly Waiting[] = await answer.json()
    const fresh = now.filter(({ user }) => !told.current.has(user))
    told.current = new Set(now.map(({ user }) => user))
    setPeople(now)
    if (fresh.length === 0) return
    announce(t('came', { names: format.list(fresh.map(({ name }) => name)), count: fresh.length }))
  }, [id, announce, t, format])
  useEffect(() => {
    if (!leads) return
    void look()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look()
    }, limits.doorLookMs)
    return () => clearInterval(timer)
  }, [leads, look])
  if (!leads || people.length === 0) return null
  const answer = async (users: readonly string[], isIn: boolean) => {
    for (const user of users) {
      const outcome = await deeds.answerDoor(user, isIn)
      setProblem(outcome.problem)
    }
    await look()
    // The button, and the focus on it, may be gone.
    focusTitle({ stays: true })
  }
  return (
    <section
      aria-label={t('door')}
      className="no-print sticky top-14 z-20 max-h-[40dvh] overflow-y-auto border-b bg-warn-soft px-4 py-2.5 sm:px-10"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h2 className="flex items-center gap-2 font-semibold">
          <DoorOpen size={18} aria-hidden="true" className="text-warn" />
          {t('count', { count: people.length })}
        </h2>
        {people.length > 1 && (
          <button
            type="button"
            className={buttonClass('plain', 'small')}
            onClick={() =>
              answer(
                people.map(({ user }) => user),
                true,
              )
            }
          >
            {t('letAllIn')}
          </button>
        )}
      </div>
      <ul className="mt-1">
        {people.map(({ user, name, role, delegation, label }) => (
          <li key={user} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
            <span className="flex min-w-0 items-center gap-2">
              {delegation && <Mark of={delegation} />}
              <span dir="auto" className="font-semibold [overflow-wrap:anywhere]">
                {name}
              </span>
              <span className="text-[0.9375rem] text-soft">
                {t(`as.${role}`, { city: delegation ? cities[delegation] : '' })} · {label}
              </span>
            </span>
            <span className="flex gap-2">
              <button
                type="button"
                className={buttonClass('primary', 'small')}
                onClick={() => answer([user], true)}
              >
                {t('letIn')}
                <span className="sr-only">: {name}</span>
              </button>
              <button
                type="button"
                className={buttonClass('quiet', 'small')}
                onClick={() => answer([user], false)}
              >
                {t('sendAway')}
                <span className="sr-only">: {name}</span>
              </button>
            </span>
          </li>
        ))}
      </ul>
      <p role="alert" className="font-semibold text-bad empty:hidden">
        {problem}
      </p>
    </section>
  )
}
