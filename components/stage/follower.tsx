'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { usePresence } from '#components/board/use-presence.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { follow } from './follow.ts'
import { focusTitle, useGoTo } from './use-go-to.ts'
import { useStage } from './use-stage.tsx'

/** Goes where the followed person goes, view and focus; going somewhere by oneself ends it. */
export function Follower() {
  const t = useTranslations('stage')
  const { stage } = useBoard()
  const { at } = useStage()
  const goTo = useGoTo()
  const id = useSyncExternalStore(follow.subscribe, follow.now, () => undefined)
  const person = usePresence(stage).find((one) => one.id === id)
  const place = person?.at
  const went = useRef<{ id: string; from: string; to: string }>(undefined)
  useEffect(() => {
    if (id === undefined || place === undefined) {
      went.current = undefined
      return
    }
    const last = went.current?.id === id ? went.current : undefined
    const isOnTheWay = last && (at === last.from || at === last.to)
    if (last && !isOnTheWay) {
      went.current = undefined
      return follow.set(undefined)
    }
    if (place === (last?.to ?? at)) {
      went.current = { id, from: last?.from ?? at, to: place }
      return
    }
    went.current = { id, from: at, to: place }
    goTo(place)
  }, [id, place, at, goTo])
  if (!person) return null
  return (
    <div role="status" className="no-print">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b bg-sheet px-4 py-1.5 sm:px-10">
        {t('follow.now', { name: person.name })}
        <button
          type="button"
          className={buttonClass('plain', 'small')}
          onClick={() => {
            follow.set(undefined)
            focusTitle({ stays: true })
          }}
        >
          {t('follow.stop')}
        </button>
      </p>
    </div>
  )
}
