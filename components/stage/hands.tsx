'use client'

import { Hand } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useAnnounce } from '#components/board/announcer.tsx'
import { useBoard } from '#components/board/board-context.tsx'
import { usePresence } from '#components/board/use-presence.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { Reactions } from './reactions.tsx'
import { serverTime } from './use-clock.ts'
import { useStage } from './use-stage.tsx'

/** Raised hands in their order, the reader's own among them; who leads gives the floor. */
export function Hands() {
  const t = useTranslations('stage')
  const announce = useAnnounce()
  const { me, stage } = useBoard()
  const { face, leads, attention } = useStage()
  const people = usePresence(stage)
  const [isUp, setUp] = useState(false)
  const queue = people
    .filter(({ hand, id }) => hand !== undefined && id !== me.id)
    .sort((a, b) => (a.hand ?? 0) - (b.hand ?? 0))
  const raise = (up: boolean) => {
    setUp(up)
    stage?.provider.awareness.setLocalStateField('hand', up || null)
  }
  const { floor } = attention
  const heard = useRef(floor?.at)
  useEffect(() => {
    if (!floor || floor.at === heard.current) return
    heard.current = floor.at
    if (floor.user !== me.id) return
    setUp(false)
    stage?.provider.awareness.setLocalStateField('hand', null)
    announce(t('hand.yours'))
  }, [floor, me.id, stage, announce, t])
  const last = queue.at(-1)
  const known = useRef(0)
  useEffect(() => {
    if (leads && last?.hand && last.hand > known.current) {
      known.current = last.hand
      announce(t('hand.said', { name: last.name }))
    }
  }, [leads, last, announce, t])
  const give = (user: string) =>
    face?.attention.set('floor', { user, at: new Date(serverTime()).toISOString() })
  return (
    <div className="flex flex-wrap items-center gap-2">
      {queue.length > 0 && (
        <ol aria-label={t('hand.queue')} className="flex flex-wrap items-center gap-2">
          {queue.map(({ id, name }) => (
            <li key={id} className="flex items-center gap-1.5">
              <Hand size={15} aria-hidden="true" className="text-accent" />
              {name}
              {leads && (
                <button
                  type="button"
                  className={buttonClass('plain', 'small')}
                  onClick={() => give(id)}
                >
                  {t('hand.give')}
                  <span className="sr-only"> {t('hand.giveTo', { name })}</span>
                </button>
              )}
            </li>
          ))}
        </ol>
      )}
      {!leads && (
        <button
          type="button"
          aria-pressed={isUp}
          disabled={!stage}
          className={`${buttonClass('plain', 'small')} aria-pressed:border-accent`}
          onClick={() => raise(!isUp)}
        >
          <Hand size={16} aria-hidden="true" />
          {isUp ? t('hand.lower') : t('hand.raise')}
        </button>
      )}
      <Reactions people={people} />
    </div>
  )
}
