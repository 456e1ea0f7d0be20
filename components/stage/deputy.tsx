'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { usePresence } from '#components/board/use-presence.ts'
import { useRoomState } from '#components/board/use-room.ts'
import { Form } from '#components/ui/form.tsx'
import { limits } from '#lib/limits.ts'
import { useStage } from './use-stage.tsx'

/** Offers the chosen deputy to take over once no facilitator has been there for a while. */
export function Deputy() {
  const t = useTranslations('stage')
  const { me, stage } = useBoard()
  const { run, attention, leads, deeds } = useStage()
  const people = usePresence(stage)
  const [isDue, setDue] = useState(false)
  const isDeputy = run !== null && !leads && attention.deputy === me.id
  const { state } = useRoomState(stage)
  // Without a connection nobody can be seen, which says nothing about who is there.
  const isKnown = state !== 'connecting' && state !== 'device'
  const isAlone = isDeputy && isKnown && people.every(({ role }) => role !== 'facilitator')
  useEffect(() => {
    setDue(false)
    if (!isAlone) return
    const timer = setTimeout(() => setDue(true), limits.deputyMs)
    return () => clearTimeout(timer)
  }, [isAlone])
  return (
    <div role="status" className="no-print">
      {isDue && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b bg-warn-soft px-4 py-2.5 sm:px-10">
          <p className="min-w-0 flex-1 basis-64">{t('deputy.text')}</p>
          <Form action={deeds.takeOver} submit={t('deputy.take')} look="plain" />
        </div>
      )}
    </div>
  )
}
