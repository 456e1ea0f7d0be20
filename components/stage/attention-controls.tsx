'use client'

import { Lock, Megaphone, Unlock, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import { bringAll, letGo } from '#lib/board/run.ts'
import { limits } from '#lib/limits.ts'
import { serverTime } from './use-clock.ts'
import { useStage } from './use-stage.tsx'

/** Brings everybody to this page, keeps them there, and says something to all. */
export function AttentionControls() {
  const t = useTranslations('stage')
  const { me } = useBoard()
  const { face, at, nameOf, attention } = useStage()
  const field = useId()
  const { spotlight, message } = attention
  const isHeld = spotlight?.held ?? false
  const isOwn = ['sessions', 'settings', 'private'].some((place) => at.startsWith(place))
  const here = isOwn ? undefined : nameOf(at)
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const text = String(new FormData(form).get('message') ?? '').trim()
    if (!face || text === '') return
    const deed = { by: me.name, at: new Date(serverTime()).toISOString() }
    face.attention.set('message', { text: text.slice(0, limits.messageLength), ...deed })
    form.reset()
  }
  return (
    <div className="grid gap-2 border-t pt-3">
      <div className="flex flex-wrap gap-2">
        {here !== undefined && (
          <button
            type="button"
            className={buttonClass('plain', 'small')}
            onClick={() => face && bringAll(face, at, me.name, isHeld)}
          >
            <Users size={16} aria-hidden="true" />
            {t('bring')}
          </button>
        )}
        {here !== undefined && !isHeld && (
          <button
            type="button"
            className={buttonClass('plain', 'small')}
            onClick={() => face && bringAll(face, at, me.name, true)}
          >
            <Lock size={16} aria-hidden="true" />
            {t('hold')}
          </button>
        )}
        {isHeld && (
          <button
            type="button"
            className={buttonClass('plain', 'small')}
            onClick={() => face && letGo(face)}
          >
            <Unlock size={16} aria-hidden="true" />
            {t('letGo')}
          </button>
        )}
      </div>
      {isHeld && spotlight && (
        <p className="text-[0.9375rem] text-soft">
          {t('holding', { place: nameOf(spotlight.place) ?? t('thatPage') })}
        </p>
      )}
      <form onSubmit={send} className="flex flex-wrap items-end gap-2">
        <div className="min-w-40 flex-1">
          <label htmlFor={field} className="text-[0.9375rem] text-soft">
            {t('messageToAll')}
          </label>
          <input
            id={field}
            name="message"
            dir="auto"
            autoComplete="off"
            maxLength={limits.messageLength}
            className={inputClass}
          />
        </div>
        <button type="submit" className={buttonClass('plain')}>
          <Megaphone size={17} aria-hidden="true" />
          {t('send')}
        </button>
      </form>
      {message && (
        <button
          type="button"
          className={`${buttonClass('quiet', 'small')} justify-self-start`}
          onClick={() => face?.attention.clear('message')}
        >
          {t('takeDown')}
        </button>
      )}
    </div>
  )
}
